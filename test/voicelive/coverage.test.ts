import * as voicelive from "ai-wire-models/voicelive";
import { ClientEvent, Model, ServerEvent } from "ai-wire-models/voicelive";
import { expect, it } from "vitest";
import { fieldsOf } from "./fields-of.js";
import { clientSamples, serverSamples } from "./samples.js";

/** Models that no event leads to. */
const unreachable = new Set([
  "ActionFind",
  "ActionOpenPage",
  "ActionSearch",
  "ActionSearchSource",
  "ConversationItemBase",
  "ErrorResponse",
  "SessionBase",
]);

it("the samples show every field of every class that can be in an event", () => {
  const shown = new Set<string>();
  for (const { wire } of serverSamples) collect(ServerEvent.fromJSON(wire), shown);
  for (const { wire } of clientSamples) collect(ClientEvent.fromJSON(wire), shown);

  const declared = Object.entries(voicelive)
    .filter(([name]) => !unreachable.has(name) && !/^Unknown|Base$/.test(name) && name !== "Model")
    .flatMap(([name, value]) => fieldNames(value).map((wire) => `${name}.${wire}`));
  expect(declared.length).toBeGreaterThan(700);
  expect(declared.filter((field) => !shown.has(field))).toEqual([]);
});

/** Wire names of the fields of a class; none for anything else that is exported. */
function fieldNames(exported: unknown): string[] {
  if (typeof exported !== "function" || !(exported.prototype instanceof Model)) return [];
  const fields: unknown = Reflect.get(exported, "modelFields");
  return Array.isArray(fields) ? fields.map(({ wire }: { wire: string }) => wire) : [];
}

/** Adds `Class.key` for every entry of every model at every depth. */
function collect(value: unknown, shown: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const fields = fieldsOf(value) ?? [];
  for (const { name, wire } of fields) {
    const inner: unknown = Reflect.get(value, name);
    if (inner === undefined) continue;
    shown.add(`${value.constructor.name}.${wire}`);
    collect(inner, shown);
  }
  if (Array.isArray(value)) for (const item of value) collect(item, shown);
}
