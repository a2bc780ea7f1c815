import type { Schema } from "../../schema/schema.js";
import { checkSchema } from "./check-schema.js";
import type { Code } from "./code.js";
import type { Place } from "./place.js";
import { callableName } from "./reference-rules.js";
import { localCheck } from "./rules-file.js";

/** Nested deeper than this, a part gets a validator of its own: paths stay short, and functions too. */
const deepest = 4;

/** Checks a property or an item: by its validator where it has one, else on the spot. */
export function checkPart(schema: Schema, place: Place): Code {
  const name = partCheck(schema, place);
  if (name === undefined) return checkSchema(schema, place);
  return [`${name}(${place.value}, ${place.path}, issues);`];
}

/** The name of the validator of a property or an item; undefined where it is checked on the spot. */
export function partCheck(schema: Schema, place: Place): string | undefined {
  if (schema.always !== undefined) return undefined;
  const name = callableName(schema, place);
  if (name !== undefined || place.depth < deepest) return name;
  return localCheck(place.file, schema, place.check);
}
