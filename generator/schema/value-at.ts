import { isJsonObject, type Json } from "../source/json.js";

/** What stands under a key or the number of an item; undefined when nothing does. */
export function childOf(value: Json, key: string): Json | undefined {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** What some keys lead to, one after the other. */
export function valueAt(value: Json, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (reached, key) => (reached === undefined ? undefined : childOf(reached, key)),
    value,
  );
}
