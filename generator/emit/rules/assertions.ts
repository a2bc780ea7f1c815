import { endOf } from "../../model/end-of.js";
import type { Schema } from "../../schema/schema.js";

/** What a schema says without refusing any value. What asserts a format or content is a field of its own. */
const annotations: ReadonlySet<string> = new Set<keyof Schema>([
  "id",
  "at",
  "json",
  "within",
  "format",
  "contentEncoding",
  "contentMediaType",
  "title",
  "description",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "discriminator",
  "extensions",
]);

/** The keywords of a schema that can refuse a value, references among them. */
export function assertionsOf(schema: Schema): readonly string[] {
  const known = assertions.get(schema);
  if (known !== undefined) return known;
  const found: string[] = [];
  for (const keyword of Object.keys(schema)) {
    if (annotations.has(keyword)) continue;
    if (keyword !== "always" || schema.always === false) found.push(keyword);
  }
  assertions.set(schema, found);
  return found;
}

/** Schemas do not change any more, and each is asked many times. */
const assertions = new WeakMap<Schema, readonly string[]>();

/** Whether the schema can refuse a value with nothing but these keywords. */
export function assertsOnly(schema: Schema, keywords: readonly string[]): boolean {
  return assertionsOf(schema).every((keyword) => keywords.includes(keyword));
}

/**
 * Follows references that stand alone, up to the first schema that asserts something itself. A ring of bare references
 * ends where it was entered.
 */
export function resolved(schema: Schema): Schema {
  return referenceOf(schema) === undefined ? schema : endOf(schema, bareReference, ends);
}

const ends = new WeakMap<Schema, Schema>();

function bareReference(schema: Schema): Schema | undefined {
  return assertsOnly(schema, ["ref", "dynamicRef"]) ? referenceOf(schema) : undefined;
}

/** What a schema refers to. */
export function referenceOf(schema: Schema): Schema | undefined {
  return schema.ref ?? schema.dynamicRef?.initial;
}
