// @ts-check
import { objectCases } from "./cases-objects.js";
import { referenceCases } from "./cases-references.js";
import { unionCases } from "./cases-unions.js";
import { valueCases } from "./cases-values.js";

/**
 * Some schemas, of which `Root` is asked about, and values. A title begins with the number of the hard case it is about.
 * @typedef {object} Case
 * @property {string} title
 * @property {Readonly<Record<string, any>>} schemas By name. References name a schema, or a place below one.
 * @property {readonly unknown[]} valid Values that the schema allows.
 * @property {readonly unknown[]} invalid Values that it refuses; only validators are asked.
 * @property {readonly unknown[]} [refused] Those of them that types can refuse too.
 * @property {string} [narrow] The body of a function of `value: Root` that compiles when the type can be narrowed.
 * @property {boolean} [jsonSchemaOnly] Set where OpenAPI has no such thing.
 * @property {boolean} [untypedIsRight] Set where any value is allowed.
 */

/** @type {readonly Case[]} */
export const cases = [...referenceCases, ...objectCases, ...unionCases, ...valueCases];

/**
 * The schemas with references that lead below a pointer, as in `#/$defs/`.
 * @param {Case} one
 * @param {string} prefix
 * @returns {Record<string, any>}
 */
export function schemasBelow({ schemas }, prefix) {
  const names = Object.keys(schemas);
  /** @param {any} value @returns {any} */
  const lead = (value) => {
    if (Array.isArray(value)) return value.map(lead);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (key === "$ref" && typeof inner === "string" && !inner.startsWith("#"))
          return [key, prefix + inner];
        if (key === "mapping" && names.includes(Object.values(inner)[0]))
          return [
            key,
            Object.fromEntries(Object.entries(inner).map(([tag, to]) => [tag, prefix + to])),
          ];
        return [key, lead(inner)];
      }),
    );
  };
  return lead(schemas);
}

/**
 * One JSON Schema of 2020-12 whose root refers to `Root`.
 * @param {Case} one
 */
export function asJsonSchema(one) {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $ref: "#/$defs/Root",
    $defs: schemasBelow(one, "#/$defs/"),
  };
}

/**
 * The same as draft 7, with the root's keywords at the top, for tools that know no later draft.
 * @param {Case} one
 */
export function asDraft7(one) {
  const { Root, ...definitions } = withListedItems(schemasBelow(one, "#/definitions/"));
  const text = JSON.stringify({ $id: "Root", ...Root, definitions }).replaceAll(
    "#/definitions/Root",
    "#",
  );
  return { $schema: "http://json-schema.org/draft-07/schema#", ...JSON.parse(text) };
}

/**
 * What is called `prefixItems` since 2020-12 was a list of `items` before.
 * @param {any} value
 * @returns {any}
 */
function withListedItems(value) {
  if (Array.isArray(value)) return value.map(withListedItems);
  if (typeof value !== "object" || value === null) return value;
  const { prefixItems, items, ...others } = value;
  const inner = Object.fromEntries(
    Object.entries(others).map(([key, each]) => [key, withListedItems(each)]),
  );
  if (prefixItems === undefined)
    return items === undefined ? inner : { ...inner, items: withListedItems(items) };
  return { ...inner, items: withListedItems(prefixItems), additionalItems: items };
}

/**
 * An OpenAPI 3.1 document with the schemas as its components.
 * @param {Case} one
 */
export function asOpenApi(one) {
  return {
    openapi: "3.1.0",
    info: { title: "Case", version: "1.0.0" },
    paths: {},
    components: { schemas: schemasBelow(one, "#/components/schemas/") },
  };
}
