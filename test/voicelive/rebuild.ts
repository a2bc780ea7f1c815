import { fieldsOf } from "./fields-of.js";

/** The same data, every model at every depth made anew with `new` from the attributes of the given one. */
export function rebuild(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rebuild);
  const fields = fieldsOf(value);
  if (!fields || typeof value !== "object" || value === null) return value;
  const entries = fields.map(({ name }): [string, unknown] => [name, Reflect.get(value, name)]);
  const init = Object.fromEntries(entries.map(([name, inner]) => [name, rebuild(inner)]));
  return Reflect.construct(classOf(value), [init]);
}

function classOf(value: object): new (init: object) => unknown {
  const modelClass: unknown = value.constructor;
  if (!isClass(modelClass)) throw new TypeError("not made by a class");
  return modelClass;
}

function isClass(value: unknown): value is new (init: object) => unknown {
  return typeof value === "function";
}
