import type { Schema } from "../schema/schema.js";
import type { Declaration } from "./api.js";
import { isPlainReference, listedValues, openEnumList, target } from "./schema-facts.js";

/** What a schema becomes when it has a name. */
export function kindOf(schema: Schema): Declaration["kind"] {
  return kindOfUnseen(schema, new Set());
}

/** Whether a schema without a name still deserves a class: it is an object with fields of its own. */
export function hasFields(schema: Schema): boolean {
  return kindOf(schema) === "model" && (isFilled(schema.properties) || schema.allOf !== undefined);
}

function kindOfUnseen(schema: Schema, seen: Set<Schema>): Declaration["kind"] {
  seen.add(schema);
  if (schema.always !== undefined || isPlainReference(schema)) return "alias";
  if (schema.enum !== undefined && listedValues(schema) !== undefined) return "enum";
  if (openEnumList(schema) !== undefined) return "enum";
  if (schema.constant !== undefined || schema.enum !== undefined) return "alias";
  if (!isAboutObjects(schema)) return isUnion(schema) ? "union" : "alias";
  if (isFilled(schema.properties) || extendsModel(schema, seen)) return "model";
  if (isUnion(schema) && !branchesOnlyConstrain(schema)) return "union";
  if (schema.types === undefined && schema.required === undefined) return "alias";
  return isMap(schema) ? "alias" : "model";
}

/** Objects (or null): no `type` counts too, since keywords for objects say nothing about other values. */
function isAboutObjects({ types }: Schema): boolean {
  if (types === undefined) return true;
  return types.includes("object") && types.every((type) => type === "object" || type === "null");
}

function isUnion(schema: Schema): boolean {
  return schema.anyOf !== undefined || schema.oneOf !== undefined;
}

/** `anyOf: [{ required: [a] }, { required: [b] }]` adds rules to an object, not alternatives. */
function branchesOnlyConstrain(schema: Schema): boolean {
  if (schema.types === undefined) return false;
  return [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].every(
    (branch) =>
      branch.ref === undefined && branch.types === undefined && !isFilled(branch.properties),
  );
}

function isMap(schema: Schema): boolean {
  return (
    schema.additionalProperties?.always !== false &&
    (schema.additionalProperties !== undefined || schema.patternProperties !== undefined)
  );
}

function extendsModel(schema: Schema, seen: Set<Schema>): boolean {
  const parts = [...(schema.allOf ?? []), ...(schema.ref === undefined ? [] : [schema.ref])];
  return parts.map(target).some((part) => !seen.has(part) && kindOfUnseen(part, seen) === "model");
}

function isFilled(properties: Schema["properties"]): boolean {
  return properties !== undefined && properties.size > 0;
}
