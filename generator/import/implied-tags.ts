import type { Definition, Schema } from "../schema/schema.js";

/**
 * The definitions that OpenAPI takes for members of a schema with a discriminator although nothing says which tag they have:
 * their names are the tags (3.1, section 4.8.25).
 */
export function impliedTags(
  base: Schema,
  definitions: readonly Definition[],
): ReadonlyMap<string, Schema> {
  const tags = new Map<string, Schema>();
  const { discriminator } = base;
  if (discriminator === undefined || !discriminator.namesAreTags) return tags;
  const mapped = new Set(discriminator.mapping.values());
  const branches = [...(base.oneOf ?? []), ...(base.anyOf ?? [])].map(({ ref }) => ref);
  for (const { name, schema } of definitions) {
    if (schema === base || mapped.has(schema)) continue;
    if (!branches.includes(schema) && !extendsBase(schema, base)) continue;
    const isExtended = definitions.some((other) => extendsBase(other.schema, schema));
    if (!isExtended && !hasConstant(schema, discriminator.propertyName)) tags.set(name, schema);
  }
  return tags;
}

function extendsBase(schema: Schema, base: Schema): boolean {
  const seen = new Set([schema]);
  for (const each of seen) {
    for (const { ref } of each.allOf ?? []) {
      if (ref === base) return true;
      if (ref !== undefined) seen.add(ref);
    }
  }
  return false;
}

function hasConstant(schema: Schema, wire: string): boolean {
  return [schema, ...(schema.allOf ?? [])].some(({ properties }) => {
    const property = properties?.get(wire);
    return property?.constant !== undefined || property?.enum?.length === 1;
  });
}
