import { copyParts, holdsSchemas } from "../schema/copy-parts.js";
import type { DiscriminatorKeyword, Schema } from "../schema/schema.js";
import { isJsonObject, type Json } from "../source/json.js";

/** What a copy needs to know of its surroundings. */
export interface CopyOptions {
  /** How the copy refers to another schema. */
  referenceTo(to: Schema): string;
  /** The tags that the discriminator of a schema gives without saying so. */
  tagsOf(base: Schema): ReadonlyMap<string, Schema>;
}

/** The JSON of a schema in the spelling of 2020-12, referring to where things are now. */
export function copySchema(schema: Schema, options: CopyOptions): Json {
  if (!isJsonObject(schema.json)) return schema.json;
  const entries = Object.entries(schema.json).flatMap(([keyword, value]): [string, Json][] => {
    const copied = copyKeyword(schema, keyword, value, options);
    return copied === undefined ? [] : [[keyword, copied]];
  });
  return Object.fromEntries(entries);
}

function copyKeyword(
  schema: Schema,
  keyword: string,
  value: Json,
  options: CopyOptions,
): Json | undefined {
  const copy = (part: Schema): Json => copySchema(part, options);
  switch (keyword) {
    case "$schema":
    case "$id":
    case "$anchor":
    case "$dynamicAnchor":
    case "$defs":
      // The copy has an identity of its own, and definitions have files.
      return undefined;
    case "$ref":
      return schema.ref === undefined ? undefined : options.referenceTo(schema.ref);
    case "$dynamicRef":
      // Which schema it leads to is settled once everything is known; beside `$ref` it has no place of its own.
      return schema.dynamicRef && options.referenceTo(schema.dynamicRef.initial);
    case "discriminator":
      return schema.discriminator && copyDiscriminator(schema, schema.discriminator, options);
    default:
      return holdsSchemas(keyword) ? copyParts(schema, keyword, copy) : value;
  }
}

/** Only OpenAPI takes the names of schemas for tags, so the copy lists them. */
function copyDiscriminator(
  schema: Schema,
  { propertyName, mapping }: DiscriminatorKeyword,
  { referenceTo, tagsOf }: CopyOptions,
): Json {
  const tags = new Map([...mapping, ...tagsOf(schema)]);
  if (tags.size === 0) return { propertyName };
  const entries = [...tags].map(([tag, to]) => [tag, referenceTo(to)]);
  return { propertyName, mapping: Object.fromEntries(entries) };
}
