import type { Schema } from "../../schema/schema.js";
import { jsonLiteral, stringLiteral } from "../literal.js";
import { assertsOnly, resolved } from "./assertions.js";
import { partCheck } from "./check-part.js";
import { impliedTypes } from "./implied-types.js";
import {
  booleanType,
  includesTypes,
  integerType,
  isSingle,
  type JsonTypes,
  nullType,
  numberTypes,
  stringType,
  typesNamed,
} from "./json-types.js";
import { listedScalars } from "./listed-values.js";
import { childPlace, type Place, readProperty } from "./place.js";
import { helper } from "./rules-file.js";
import { acceptsAll } from "./union-rules.js";

/**
 * The call that checks a property of which the schema says one thing: a scalar type, perhaps with null, or one value, or
 * that it is what another validator checks; undefined for any other. Most properties are such, and each is one line.
 */
export function fieldRule(
  schema: Schema,
  wire: string,
  isRequired: boolean,
  place: Place,
): string | undefined {
  const key = stringLiteral(wire);
  const end = resolved(schema);
  const rule = constantRule(end) ?? typeRule(end) ?? partRule(schema, childPlace(place, "", key));
  if (rule === undefined) return undefined;
  const name = helper(place.file, `${isRequired ? "require" : "allow"}${rule.what}`);
  const given = [readProperty(place, wire), ...rule.values, key, place.path];
  return `${name}(${given.join(", ")}, issues);`;
}

/** What is asked of an entry, as the names of helpers end, and the values that the helper is given for it. */
interface FieldRule {
  readonly what: `${ScalarType}${"" | "OrNull"}` | "Constant" | "Part";
  readonly values: readonly string[];
}

type ScalarType = "String" | "Number" | "Integer" | "Boolean";

const scalarTypes: ReadonlyMap<JsonTypes, ScalarType> = new Map([
  [stringType, "String"],
  [numberTypes, "Number"],
  [integerType, "Integer"],
  [booleanType, "Boolean"],
]);

function typeRule(schema: Schema): FieldRule | undefined {
  const types = typesAlone(schema);
  const scalar = types === undefined ? undefined : scalarTypes.get(types & ~nullType);
  if (types === undefined || scalar === undefined) return undefined;
  return { what: `${scalar}${includesTypes(types, nullType) ? "OrNull" : ""}`, values: [] };
}

/** The types of which a schema accepts every value, and no other. An open enum is all texts. */
function typesAlone(schema: Schema): JsonTypes | undefined {
  if (schema.types !== undefined) {
    return assertsOnly(schema, ["types"]) ? typesNamed(schema.types) : undefined;
  }
  if (schema.anyOf === undefined || !assertsOnly(schema, ["anyOf"])) return undefined;
  const types = impliedTypes(schema);
  const isOpen = isSingle(types) && schema.anyOf.some((branch) => acceptsAll(branch, types));
  return isOpen ? types : undefined;
}

function constantRule(schema: Schema): FieldRule | undefined {
  if (schema.constant === undefined || !assertsOnly(schema, ["constant", "types"]))
    return undefined;
  const [value] = listedScalars(schema) ?? [];
  return value === undefined ? undefined : { what: "Constant", values: [jsonLiteral(value)] };
}

function partRule(schema: Schema, child: Place): FieldRule | undefined {
  const check = partCheck(schema, child);
  return check === undefined ? undefined : { what: "Part", values: [check] };
}
