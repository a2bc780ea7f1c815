import {
  alternatives,
  type Document,
  type JsonSchema,
  keyword,
  propertiesOf,
  requiredOf,
  resolve,
} from "./resolved-schema.js";

/** A small valid value: what is required, and nothing else. */
export function makeSample(document: Document, schema: JsonSchema): unknown {
  const member = schema === document.root ? undefined : firstMember(document, schema);
  if (member !== undefined) return makeSample(document, member);
  const constant = keyword(document, schema, "const");
  if (constant !== undefined) return constant;
  const values = keyword(document, schema, "enum");
  if (Array.isArray(values)) return values[0];
  const [type] = typesOf(document, schema);
  const [choice] = alternatives(document, schema);
  if (choice !== undefined && propertiesOf(document, schema).size === 0)
    return makeSample(document, choice);
  switch (type) {
    case "object":
      return makeObject(document, schema);
    case "array":
      return makeArray(document, schema);
    case "string":
      return makeText(document, schema);
    case "integer":
    case "number":
      return makeNumber(document, schema);
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return propertiesOf(document, schema).size > 0
        ? makeObject(document, schema)
        : { any: "thing" };
  }
}

/** The JSON types a schema allows by `type`; none when it does not say. */
export function typesOf(document: Document, schema: JsonSchema): readonly string[] {
  const type = keyword(document, schema, "type");
  return Array.isArray(type) ? type.map(String) : typeof type === "string" ? [type] : [];
}

/** The first member of a tree, whose base alone need not be valid. */
function firstMember(document: Document, schema: JsonSchema): JsonSchema | undefined {
  const target = resolve(document, schema);
  const discriminator = target.discriminator;
  if (typeof discriminator !== "object" || discriminator === null) return undefined;
  const [ref] = Object.values(Reflect.get(discriminator, "mapping") ?? {});
  return typeof ref === "string" ? { $ref: ref } : undefined;
}

function makeObject(document: Document, schema: JsonSchema): Record<string, unknown> {
  const properties = propertiesOf(document, schema);
  const required = [...requiredOf(document, schema)];
  return Object.fromEntries(
    required.map((key) => [key, makeSample(document, properties.get(key) ?? {})]),
  );
}

function makeArray(document: Document, schema: JsonSchema): unknown[] {
  const items = keyword(document, schema, "items");
  const length = Number(keyword(document, schema, "minItems") ?? 0);
  const item: JsonSchema = typeof items === "object" && items !== null ? { ...items } : {};
  return Array.from({ length }, () => makeSample(document, item));
}

function makeText(document: Document, schema: JsonSchema): string {
  switch (keyword(document, schema, "format")) {
    case "date-time":
      return "2026-11-21T10:00:00Z";
    case "uri":
      return "https://example.com/";
    default:
      return "text".padEnd(Number(keyword(document, schema, "minLength") ?? 0), "t");
  }
}

function makeNumber(document: Document, schema: JsonSchema): number {
  const minimum = Number(keyword(document, schema, "minimum") ?? 0);
  const above = keyword(document, schema, "exclusiveMinimum");
  return above === undefined ? minimum : Number(above) + 1;
}
