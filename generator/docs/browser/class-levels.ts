import { element, pageLink } from "./element.js";
import type { ModelInstance } from "./package-types.js";
import { type Level, levelsOf } from "./read-message.js";
import type { ViewContext } from "./value-views.js";

/** What is known of tags: by class, the entry that its members are told apart by. */
export type TagsOfClasses = Readonly<Record<string, string>>;

/** Levels that are listed. */
const most = 200;

/** Every model in a message: where it is, which class it became, and what chose that class. */
export function classLevels(
  value: unknown,
  context: ViewContext,
  tags: TagsOfClasses,
): HTMLElement {
  const levels = levelsOf(value, context.Model, most);
  if (levels.length === 0) return element("p", {}, "There is no model in it: it is plain JSON.");
  const head = ["Place", "Class", "Chosen by"].map((title) =>
    element("th", { scope: "col" }, title),
  );
  return element(
    "table",
    { class: "facts" },
    element("caption", { class: "hidden" }, "Classes chosen at every level"),
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...levels.map((level) => levelRow(level, context, tags))),
  );
}

function levelRow({ path, model }: Level, context: ViewContext, tags: TagsOfClasses): HTMLElement {
  const lineage = lineageOf(model);
  const names = lineage.flatMap((name, index) => [
    index > 0 && " › ",
    element("code", {}, pageLink(context.pageOf(name), name)),
  ]);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, element("code", {}, pathText(path))),
    element("td", { "data-title": "Class" }, element("div", {}, ...names)),
    element("td", { "data-title": "Chosen by" }, element("div", {}, reason(model, lineage, tags))),
  );
}

/** The named classes from the first to that of the model. Those that mixins make in between have no name. */
function lineageOf({ constructor: type }: ModelInstance): readonly string[] {
  const names: string[] = [];
  for (
    let each: unknown = type;
    typeof each === "function" && each.name !== "";
    each = Object.getPrototypeOf(each)
  )
    names.unshift(each.name);
  const start = names.lastIndexOf("Model") + 1;
  return names.slice(start);
}

function reason(model: ModelInstance, lineage: readonly string[], tags: TagsOfClasses): string {
  const wires = new Set(
    lineage.flatMap((name) => (Object.hasOwn(tags, name) ? (tags[name] ?? []) : [])),
  );
  const entries = new Map(model.entries());
  const found = [...wires].map((wire) =>
    entries.has(wire) ? `${wire} is ${JSON.stringify(entries.get(wire))}` : `there is no ${wire}`,
  );
  if (found.length === 0) return "its place";
  const unknown = lineage.at(-1)?.startsWith("Unknown") === true;
  return found.join(", ") + (unknown ? ", which no member has: all of it is kept" : "");
}

/** A path as JavaScript would write it. */
export function pathText(path: readonly (string | number)[]): string {
  if (path.length === 0) return "the message";
  return path
    .map((step, index) =>
      typeof step === "number"
        ? `[${step}]`
        : /^[A-Za-z_$][\w$]*$/.test(step)
          ? `${index === 0 ? "" : "."}${step}`
          : `[${JSON.stringify(step)}]`,
    )
    .join("");
}
