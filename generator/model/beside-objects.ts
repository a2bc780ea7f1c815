import type { Schema } from "../schema/schema.js";
import type { ModelDeclaration } from "./api.js";
import { composedParts } from "./inherit.js";
import { kindOf } from "./kind.js";
import { onlyValue, target } from "./schema-facts.js";

/** Whether all that a schema allows are objects (or null). Keywords about objects say nothing about other values. */
export function allowsOnlyObjects(schema: Schema): boolean {
  return refusesOthers(schema, new Set());
}

/** Whether a class hands back what is no object. The base of a tree makes nothing itself. */
export function letsOthersThrough({ objectsOnly, tree }: ModelDeclaration): boolean {
  return !objectsOnly && tree === undefined;
}

/**
 * Whether alternatives are told apart as objects: by a discriminator, or a constant that each of them requires; or because
 * any other value would be one too many of them.
 */
export function areObjects(schema: Schema, branches: readonly Schema[]): boolean {
  const facts = branches.map(target);
  if (schema.discriminator !== undefined || facts.every(requiresConstant)) return true;
  const lax = facts.filter((branch) => kindOf(branch) === "model" && !allowsOnlyObjects(branch));
  return schema.oneOf === branches && lax.length > 1;
}

function refusesOthers(schema: Schema, seen: Set<Schema>): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const { types, anyOf, oneOf, enum: values } = schema;
  if (types !== undefined) return types.every((type) => type === "object" || type === "null");
  if (schema.always === false || values !== undefined || schema.constant !== undefined) return true;
  const refuses = (part: Schema): boolean => refusesOthers(target(part), seen);
  if (composedParts(schema).some(refuses)) return true;
  return [anyOf, oneOf].some((branches) => branches?.every(refuses) === true);
}

function requiresConstant(schema: Schema): boolean {
  return [schema, ...composedParts(schema).map(target)].some((part) =>
    [...(part.properties ?? [])].some(
      ([wire, property]) =>
        onlyValue(property) !== undefined && schema.required?.includes(wire) === true,
    ),
  );
}
