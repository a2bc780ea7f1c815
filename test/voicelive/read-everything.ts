import { fieldsOf } from "./fields-of.js";

/** Reads every declared attribute at every depth; gives how many values there were. */
export function readEverything(value: unknown): number {
  const fields = fieldsOf(value);
  if (typeof value !== "object" || value === null) return 1;
  const values = fields
    ? fields.map(({ name }): unknown => Reflect.get(value, name))
    : Object.values(value);
  return values.reduce<number>((count, inner) => count + readEverything(inner), 1);
}
