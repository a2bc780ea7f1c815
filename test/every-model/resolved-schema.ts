/** A schema of `jsonSchema`, as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One self-contained schema, and the definitions its references lead to. */
export interface Document {
  readonly root: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** The document of a `jsonSchema`. */
export function documentOf(schema: unknown): Document {
  const root = toSchema(schema);
  return { root, definitions: toSchemas(root.$defs) };
}

/** A schema behind its reference. */
export function resolve({ definitions }: Document, schema: JsonSchema): JsonSchema {
  const ref = schema.$ref;
  if (typeof ref !== "string") return schema;
  const name = ref.replace("#/$defs/", "").replaceAll("~1", "/").replaceAll("~0", "~");
  const target = definitions[name];
  if (target === undefined) throw new Error(`no definition ${ref}`);
  return target;
}

/** The schemas that hold at once: the schema, what it refers to, and the members of `allOf`. */
export function conjoined(document: Document, schema: JsonSchema): readonly JsonSchema[] {
  const target = resolve(document, schema);
  const parts = [...(target === schema ? [] : [target]), ...toList(schema.allOf)];
  return [schema, ...parts.flatMap((part) => conjoined(document, part))];
}

/** The alternatives of a schema; none when it has none. */
export function alternatives(document: Document, schema: JsonSchema): readonly JsonSchema[] {
  return conjoined(document, schema).flatMap((part) => [
    ...toList(part.anyOf),
    ...toList(part.oneOf),
  ]);
}

/** The properties of an object, each as the last part that speaks of it describes it: the narrowest. */
export function propertiesOf(
  document: Document,
  schema: JsonSchema,
): ReadonlyMap<string, JsonSchema> {
  const parts = [...conjoined(document, schema)].reverse();
  return new Map(parts.flatMap((part) => Object.entries(toSchemas(part.properties))));
}

/** The keys an object must have. */
export function requiredOf(document: Document, schema: JsonSchema): ReadonlySet<string> {
  return new Set(conjoined(document, schema).flatMap((part) => toTexts(part.required)));
}

/** A value of a keyword, from whichever part has it. */
export function keyword(document: Document, schema: JsonSchema, name: string): unknown {
  return conjoined(document, schema).find((part) => part[name] !== undefined)?.[name];
}

function toSchema(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function toSchemas(value: unknown): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(toSchema(value)).map(([key, item]) => [key, toSchema(item)]),
  );
}

function toList(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value.map(toSchema) : [];
}

function toTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
