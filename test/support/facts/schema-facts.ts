import { isJsonObject, type JsonObject } from "../../../generator/source/json.js";
import type { Facts, FieldFacts, ModelFacts } from "./facts.js";
import { type Definition, objectAt, objectsAt, stringsAt } from "./schema-files.js";

/** Says about schemas what `facts.json` says about the models, so that the two can be compared. */
export function describeSchemas(definitions: readonly Definition[]): Facts {
  const models: Record<string, ModelFacts> = {};
  const enums: Record<string, Readonly<Record<string, string>>> = {};
  const closed: string[] = [];
  const unions: Record<string, readonly string[]> = {};
  const maps: Record<string, string> = {};
  for (const { name, schema } of definitions) {
    const values = openValues(schema) ?? closedValues(schema);
    if (values !== undefined) enums[name] = describeEnum(values);
    else if (isMap(schema)) maps[name] = typeOf(objectAt(schema, "additionalProperties"));
    else if (schema.type === "object") models[name] = describeModel(schema);
    else unions[name] = [...objectsAt(schema, "anyOf"), ...objectsAt(schema, "oneOf")].map(typeOf);
    if (values === schema) closed.push(name);
  }
  return { models, enums, closed, unions, maps };
}

/** The schema itself, when it is a string that has listed values and no others. */
function closedValues(schema: JsonObject): JsonObject | undefined {
  return schema.type === "string" && Array.isArray(schema.enum) ? schema : undefined;
}

/** Whether an object has additional members only. */
function isMap({ properties, allOf, additionalProperties }: JsonObject): boolean {
  return additionalProperties !== undefined && properties === undefined && allOf === undefined;
}

/** The listed values of a string that may have others: text beside an `enum`. */
function openValues(schema: JsonObject): JsonObject | undefined {
  const [text, values, ...others] = objectsAt(schema, "anyOf");
  const open = text?.type === "string" && Object.keys(text).length === 1;
  return open && others.length === 0 && values?.enum !== undefined ? values : undefined;
}

function describeEnum(values: JsonObject): Readonly<Record<string, string>> {
  const names = stringsAt(values, "x-enum-varnames");
  return Object.fromEntries(
    stringsAt(values, "enum").map((value, index) => [names[index] ?? pascalCase(value), value]),
  );
}

function pascalCase(value: string): string {
  const words = value.split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}

function describeModel(schema: JsonObject): ModelFacts {
  const bases = objectsAt(schema, "allOf").map(typeOf);
  const required = stringsAt(schema, "required");
  const properties = objectAt(schema, "properties");
  const fields = Object.keys(properties).map((wire): [string, FieldFacts] => [
    wire,
    describeField(wire, objectAt(properties, wire), required.includes(wire)),
  ]);
  return {
    ...(bases.length > 0 && { base: bases.join("&") }),
    ...describeDiscriminator(objectAt(schema, "discriminator")),
    fields: Object.fromEntries(fields),
    ...(schema.additionalProperties !== undefined && {
      additional: typeOf(objectAt(schema, "additionalProperties")),
    }),
  };
}

function describeDiscriminator({ propertyName, mapping }: JsonObject): Partial<ModelFacts> {
  if (typeof propertyName !== "string") return {};
  const tags = Object.entries(objectAt({ mapping: mapping ?? {} }, "mapping"));
  return {
    discriminator: propertyName,
    mapping: Object.fromEntries(tags.map(([tag, target]) => [tag, lastSegment(String(target))])),
  };
}

function describeField(wire: string, written: JsonObject, required: boolean): FieldFacts {
  const schema = withoutNull(written);
  const tsName = written["x-ts-name"];
  const constant = schema.const;
  const fallback = schema.default;
  const limits = Object.fromEntries(limitsOf(schema, ""));
  const { enum: allowed, ...rest } = schema;
  const known = openValues(schema);
  return {
    name: typeof tsName === "string" ? tsName : attributeName(wire),
    ...(typeof constant === "string" ? { constant } : { type: typeOf(rest) }),
    ...(typeof schema.format === "string" && { format: schema.format }),
    ...(required && { required }),
    ...(schema !== written && { nullable: true }),
    ...(written.readOnly === true && { readOnly: true }),
    ...(written.writeOnly === true && { writeOnly: true }),
    ...(isScalar(fallback) && { default: fallback }),
    ...(known !== undefined && { knownValues: stringsAt(known, "enum") }),
    ...(Array.isArray(allowed) && { allowed: allowed.filter(isTextOrNumber) }),
    ...(Object.keys(limits).length > 0 && { limits }),
  };
}

/** The attribute that a wire name gives. Dictionaries have these members themselves, so attributes yield. */
function attributeName(wire: string): string {
  const name = wire.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return ["keys", "size"].includes(name) ? `${name}Property` : name;
}

function isScalar(value: unknown): value is string | number | boolean {
  return isTextOrNumber(value) || typeof value === "boolean";
}

function isTextOrNumber(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** The schema itself when it does not allow null, else what it allows besides. */
function withoutNull(schema: JsonObject): JsonObject {
  const listed = stringsAt(schema, "type");
  const types = listed.filter((name) => name !== "null");
  const [type, ...furtherTypes] = types;
  if (type !== undefined && types.length < listed.length)
    return { ...schema, type: furtherTypes.length === 0 ? type : types };
  const members = objectsAt(schema, "anyOf");
  const others = members.filter((member) => member.type !== "null");
  if (others.length === members.length) return schema;
  const [only, ...more] = others;
  const { anyOf: _, ...siblings } = schema;
  return more.length === 0 ? { ...siblings, ...only } : { ...siblings, anyOf: others };
}

/** The type in the words of `FieldFacts.type`. */
function typeOf(schema: JsonObject): string {
  if (typeof schema.$ref === "string") return lastSegment(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (openValues(schema) !== undefined) return "string";
  if (Array.isArray(schema.enum))
    return schema.enum.map((value) => JSON.stringify(value)).join("|");
  const members = objectsAt(schema, "anyOf");
  if (members.length > 0) return members.map(typeOf).join("|");
  if (schema.contentEncoding === "base64") return "bytes";
  if (schema.format === "unixtime" || schema.format === "date-time") return "datetime";
  if (schema.type === "array") return `list<${typeOf(objectAt(schema, "items"))}>`;
  if (schema.type === "object") return `map<${typeOf(objectAt(schema, "additionalProperties"))}>`;
  if (Array.isArray(schema.type)) return schema.type.join("|");
  return typeof schema.type === "string" ? schema.type : "any";
}

function lastSegment(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

const bound = /^(exclusive)?(min|max)(imum|Length|Items|Properties)$/i;
const inner = ["items", "propertyNames", "additionalProperties"];

/** The bounds of a schema and of what it holds, those of other definitions aside. */
function limitsOf(schema: JsonObject, prefix: string): readonly [string, number][] {
  const members = objectsAt(schema, "anyOf").flatMap((member) => limitsOf(member, prefix));
  const own = Object.entries(schema).flatMap(([keyword, value]): readonly [string, number][] => {
    if (bound.test(keyword) && typeof value === "number") return [[prefix + keyword, value]];
    return inner.includes(keyword) && isJsonObject(value)
      ? limitsOf(value, `${prefix}${keyword}.`)
      : [];
  });
  return [...own, ...members];
}
