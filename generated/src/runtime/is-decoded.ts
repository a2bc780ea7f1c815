import { collectIssues } from "./answers.js";
import { copyToWire } from "./copy.js";
import { formats } from "./formats.js";
import type { TypeInfo } from "./info.js";
import type { Check } from "./issue.js";
import { simplify } from "./simplify.js";
import { isRecord, Stored } from "./stored.js";

/** Whether a value is what attributes of a type show: models for objects, dates and bytes for text. */
export function isDecoded(type: TypeInfo | null | undefined, value: unknown): boolean {
  if (type === null || type === undefined || type === "int64" || value === null) return true;
  if (typeof type === "string") return formats[type].write(value) !== undefined;
  if (typeof type === "function") {
    const target = type();
    if (target["~type"] !== undefined) return isDecoded(target["~type"], value);
    // Beside a class there may be texts, numbers and lists, which stay as they are; whether there are is for the rules to say.
    return !isRecord(value) || target.is(value);
  }
  if ("choice" in type) {
    const chosen = type.choice(jsonOf(value));
    return isDecoded(chosen, value);
  }
  if ("map" in type) {
    if (!isRecord(value) || value instanceof Stored) return false;
    return Object.values(value).every((item) => isDecoded(type.map, item));
  }
  if (!Array.isArray(value)) return false;
  const types = "list" in type ? { tuple: [], rest: type.list } : type;
  return value.every((item, index) => isDecoded(types.tuple[index] ?? types.rest, item));
}

/** What a choice looks at: what stands for a value in JSON, at the top. */
function jsonOf(value: unknown): unknown {
  if (value instanceof Stored) return value["~wire"];
  return typeof value === "object" && value !== null ? simplify(value) : value;
}

/** Whether a value, as JSON, meets the rules. */
export function isValid(check: (() => Check) | undefined, value: unknown): boolean {
  return collectIssues(check, copyToWire(value, 0)).length === 0;
}
