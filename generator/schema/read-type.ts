import { nearest } from "../diagnostics.js";
import type { Json } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import { locationOf, type Reading, reject } from "./reading.js";
import type { TypeName } from "./schema.js";

/** Reads `type` into a list without repetition. Names that are no types are reported and left out. */
export function readType(reading: Reading): void {
  const { draft, keyword } = reading;
  const { value } = keyword;
  // The list may come from `nullable`, beside which one name was written.
  const isWrittenList = Array.isArray(valueAsWritten(reading));
  if (!Array.isArray(value)) {
    const type = readTypeName(reading, value, "");
    if (type !== undefined) draft.types = [type];
    return;
  }
  if (value.length === 0) {
    reject(reading, "one or more types", value);
    return;
  }
  const types = new Set<TypeName>();
  value.forEach((name: Json, index) => {
    const type = readTypeName(reading, name, isWrittenList ? pointerStep(index) : "");
    if (type !== undefined) types.add(type);
  });
  if (types.size > 0) draft.types = [...types];
}

function valueAsWritten({ place, keyword }: Reading): Json | undefined {
  return typeof place.written === "boolean" ? undefined : place.written[keyword.written];
}

function readTypeName(reading: Reading, value: Json, pointer: string): TypeName | undefined {
  if (typeof value !== "string") return reject(reading, "the name of a type", value, pointer);
  const type = typeNames.find((name) => name === value);
  if (type !== undefined) return type;
  const meant = nearest(value, typeNames);
  const hint = meant === undefined ? "" : `; did you mean "${meant}"?`;
  reading.report("type-unknown", locationOf(reading, pointer), { type: value, hint });
  return undefined;
}

const typeNames: readonly TypeName[] = [
  "null",
  "boolean",
  "object",
  "array",
  "number",
  "string",
  "integer",
];
