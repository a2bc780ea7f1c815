import { type Child, element, pageLink } from "./element.js";
import type { ModelInstance, Package } from "./package-types.js";

/** What a view needs to know of the namespace. */
export interface ViewContext {
  readonly Model: Package["runtime"]["Model"];
  /** The page of an exported name. */
  readonly pageOf: (name: string) => string | undefined;
}

/** Rows that a view shows at most; nobody reads more, and a browser has to lay them out. */
const most = 2_000;

/** Deeper than this nothing is shown; it would not fit beside anything. */
const deepest = 60;

/** A message by its attributes: classes, dates and bytes. */
export function typedView(value: unknown, context: ViewContext): HTMLElement {
  const budget = { left: most };
  const ofModel: OfModel = (model, depth) => {
    const fields = new Map(model.constructor.modelFields.map((field) => [field.wire, field]));
    const rows = [...model.entries()].map(([wire, stored]) => {
      const field = fields.get(wire);
      const label = field === undefined ? `.get(${JSON.stringify(wire)})` : `.${field.name}`;
      const shown = field === undefined ? stored : readAttribute(model, field.name);
      return row(label, field === undefined, piece(shown, depth + 1, context, ofModel, budget));
    });
    return [className(model, context), list(rows, budget)];
  };
  return element("div", { class: "tree" }, ...piece(value, 0, context, ofModel, budget));
}

/** A message by its wire names; what the class does not declare is marked. */
export function dictView(value: unknown, context: ViewContext): HTMLElement {
  const budget = { left: most };
  const ofModel: OfModel = (model, depth) => {
    const declared = new Set(model.constructor.modelFields.map(({ wire }) => wire));
    const rows = [...model.entries()].map(([wire, stored]) =>
      row(
        JSON.stringify(wire),
        !declared.has(wire),
        piece(stored, depth + 1, context, ofModel, budget),
      ),
    );
    return [list(rows, budget)];
  };
  return element("div", { class: "tree" }, ...piece(value, 0, context, ofModel, budget));
}

type OfModel = (model: ModelInstance, depth: number) => readonly Child[];

interface Budget {
  left: number;
}

function piece(
  value: unknown,
  depth: number,
  context: ViewContext,
  ofModel: OfModel,
  budget: Budget,
): readonly Child[] {
  if (typeof value !== "object" || value === null) return [scalar(value)];
  if (depth > deepest || budget.left <= 0) return [element("span", { class: "weak" }, "…")];
  if (value instanceof context.Model) return ofModel(value, depth);
  if (value instanceof Date) return [element("code", {}, `Date ${dateText(value)}`)];
  if (value instanceof Uint8Array)
    return [element("code", {}, `Uint8Array of ${value.length} bytes`)];
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [`[${index}]`, item] as const)
    : Object.entries(value).map(([key, item]) => [JSON.stringify(key), item] as const);
  if (entries.length === 0) return [element("code", {}, Array.isArray(value) ? "[]" : "{}")];
  const rows = entries
    .slice(0, budget.left)
    .map(([label, item]) => row(label, false, piece(item, depth + 1, context, ofModel, budget)));
  return [list(rows, budget)];
}

function list(rows: readonly HTMLElement[], budget: Budget): HTMLElement {
  budget.left -= rows.length;
  return element("ul", {}, ...rows);
}

function row(label: string, kept: boolean, content: readonly Child[]): HTMLElement {
  return element(
    "li",
    kept ? { class: "kept" } : {},
    element("code", { class: "label" }, label),
    kept && element("span", { class: "mark kept" }, "kept"),
    " ",
    ...content,
  );
}

function className(model: ModelInstance, { pageOf }: ViewContext): HTMLElement {
  const { name } = model.constructor;
  return element("code", { class: "class" }, pageLink(pageOf(name), name));
}

function scalar(value: unknown): HTMLElement {
  const text = typeof value === "bigint" ? `${value}n` : (JSON.stringify(value) ?? "undefined");
  const shown = text.length > 400 ? `${text.slice(0, 400)}…` : text;
  return element("code", { class: typeof value }, shown);
}

/** An attribute decodes when it is read; what it cannot decode stays as it came. */
function readAttribute(model: ModelInstance, name: string): unknown {
  try {
    return Reflect.get(model, name);
  } catch {
    return undefined;
  }
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? "that is none" : date.toISOString();
}
