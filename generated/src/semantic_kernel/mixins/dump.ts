import { Model, type ModelField } from "../../runtime/index.js";
import { toPythonText } from "./python-text.js";

/** What a dump is to leave out, and how it spells keys. */
export interface DumpOptions {
  /** Leaves out what is null. */
  readonly excludeNone?: boolean;
  /** Writes the kind of citation as `type`, not as `citation_type`. */
  readonly byAlias?: boolean;
}

/**
 * A model as pydantic dumps it: every declared field in order, null where nothing is known; a function's result as text;
 * inner content, and keys that are not declared, left out. What only chunks have is written at the top, but not inside
 * lists, since items are dumped as the classes they are declared as.
 */
export function dump(model: Model, options: DumpOptions = {}): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(model).flatMap((field) => dumpField(model, field, options)));
}

const streamed = ["choice_index", "function_invoke_attempt"];

function dumpField(
  model: Model,
  { wire, default: fallback }: ModelField,
  options: DumpOptions,
): readonly [string, unknown][] {
  const value = model.get(wire, fallback) ?? null;
  if (wire === "inner_content" || (value === null && options.excludeNone === true)) return [];
  const key = wire === "citation_type" && options.byAlias === true ? "type" : wire;
  return [[key, wire === "result" ? toPythonText(value) : dumpValue(value, options)]];
}

function dumpValue(value: unknown, options: DumpOptions): unknown {
  if (value instanceof Model) {
    const entries = Object.entries(dump(value, options));
    return Object.fromEntries(entries.filter(([key]) => !streamed.includes(key)));
  }
  if (Array.isArray(value)) return value.map((item) => dumpValue(item, options));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, dumpValue(item, options)]);
  return Object.fromEntries(entries);
}

function fieldsOf({ constructor: type }: Model): readonly ModelField[] {
  const listed = (name: string): readonly ModelField[] => {
    const fields: unknown = Reflect.get(type, name);
    return Array.isArray(fields) ? fields : [];
  };
  return [...listed("modelFields"), ...listed("modelComputedFields")];
}
