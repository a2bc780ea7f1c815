import { Buffer } from "node:buffer";
import { classNameOf, isModel } from "./dict-subject.js";

/** Whether a result is what was recorded. Models count as their wire objects where no class is asked for. */
export function matches(actual: unknown, expected: unknown): boolean {
  const special = isRecord(expected) ? matchesSpecial(actual, expected) : undefined;
  if (special !== undefined) return special;
  const plain = isModel(actual) ? actual.toJSON() : actual;
  if (Array.isArray(expected)) {
    if (!Array.isArray(plain) || plain.length !== expected.length) return false;
    return expected.every((item, index) => matches(plain[index], item));
  }
  if (isRecord(expected)) {
    if (!isRecord(plain) || Array.isArray(plain)) return false;
    const keys = Object.keys(expected);
    if (keys.length !== Object.keys(plain).length) return false;
    return keys.every((key) => Object.hasOwn(plain, key) && matches(plain[key], expected[key]));
  }
  // Integers on the wire as text are kept as text.
  if (typeof expected === "number" && typeof plain === "string") return plain === String(expected);
  return plain === expected;
}

/** Undefined when no special form is expected. */
function matchesSpecial(
  actual: unknown,
  expected: Readonly<Record<string, unknown>>,
): boolean | undefined {
  const [form = "", value] = Object.entries(expected)[0] ?? [];
  const text = String(value);
  switch (form) {
    case "$absent":
      return actual === undefined;
    case "$plain":
      return actual === "$plain" || !isModel(actual);
    case "$model":
      return classNameOf(actual) === value && matches(actual, expected["json"]);
    case "$datetime":
      return actual instanceof Date && actual.getTime() === Date.parse(text);
    case "$instant":
      return typeof actual === "string" && Date.parse(actual) === Date.parse(text);
    case "$bytes":
      return actual instanceof Uint8Array && Buffer.from(actual).toString("base64") === value;
    case "$date":
    case "$time":
      return actual === value;
    case "$duration":
    case "$sameDuration":
      return typeof actual === "string" && seconds(actual) === seconds(text);
    case "$decimal":
    case "$int":
      return String(actual) === text;
    default:
      return undefined;
  }
}

const duration = /^([+-])?P(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

function seconds(text: string): number {
  const [, sign, days = 0, hours = 0, minutes = 0, rest = 0] = duration.exec(text) ?? [];
  const length = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
  return sign === "-" ? -length : length;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
