import { fieldsOf } from "./fields-of.js";

/** A model as plain data under attribute names, at every depth: what the official client takes. */
export function toInit(value: unknown): unknown {
  const fields = fieldsOf(value);
  if (fields && typeof value === "object" && value !== null) {
    const entries = fields.map(({ name }): [string, unknown] => [name, Reflect.get(value, name)]);
    return Object.fromEntries(
      entries
        .filter(([, inner]) => inner !== undefined)
        .map(([name, inner]) => [name, toInit(inner)]),
    );
  }
  return Array.isArray(value) ? value.map(toInit) : value;
}
