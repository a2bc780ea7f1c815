import { Stored } from "./stored.js";

/** Lets Node's `console.log` show class name and wire object. Other platforms take no notice. */
export function defineInspection(prototype: Stored): void {
  const value = function (
    this: Stored,
    _depth: number,
    options: unknown,
    inspect: Inspect,
  ): string {
    return `${this.constructor.name} ${inspect(this["~wire"], options)}`;
  };
  const key = Symbol.for("nodejs.util.inspect.custom");
  Object.defineProperty(prototype, key, { value, configurable: true });
}

type Inspect = (value: unknown, options: unknown) => string;

const maxCharacters = 200;

/** A short text of any JSON with models in it, cut where it gets long. Data may contain itself. */
export function summarize(value: unknown): string {
  const text = write(value, maxCharacters);
  return text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
}

/** JSON text, of which at least `room` characters are right. */
function write(value: unknown, room: number): string {
  if (value instanceof Stored) return write(value["~wire"], room);
  if (typeof value === "string") return JSON.stringify(value.slice(0, room + 1));
  if (typeof value !== "object" || value === null) return String(value);
  const isArray = Array.isArray(value);
  let text = isArray ? "[" : "{";
  for (const [key, item] of Object.entries(value)) {
    if (text.length > room) break;
    if (text.length > 1) text += ",";
    if (!isArray) text += `${JSON.stringify(key.slice(0, room + 1))}:`;
    text += write(item, room - text.length);
  }
  return text + (isArray ? "]" : "}");
}
