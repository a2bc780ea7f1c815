import { makeSample, typesOf } from "../every-model/make-sample.js";
import {
  alternatives,
  type Document,
  type JsonSchema,
  keyword,
  propertiesOf,
  requiredOf,
  resolve,
} from "../every-model/resolved-schema.js";
import type { Random } from "../voicelive/transcript/random.js";

/** How many levels of optional values there may be below each other. */
const levels = 3;

/** A value of a schema with optional parts, any member of its unions and any of its listed values. Valid, mostly. */
export function randomSample(
  document: Document,
  schema: JsonSchema,
  random: Random,
  level = 0,
): unknown {
  if (level > levels) return makeSample(document, schema);
  const choices = [...membersOf(document, schema), ...alternatives(document, schema)];
  if (choices.length > 0 && (schema !== document.root || propertiesOf(document, schema).size === 0))
    return randomSample(document, pick(choices, random), random, level + 1);
  const constant = keyword(document, schema, "const");
  if (constant !== undefined) return constant;
  const values = keyword(document, schema, "enum");
  if (Array.isArray(values)) return pick(values, random);
  if (propertiesOf(document, schema).size > 0) return someObject(document, schema, random, level);
  switch (typesOf(document, schema)[0]) {
    case "object":
      return someMap(document, schema, random, level);
    case "array":
      return someItems(document, schema, random, level);
    case "integer":
      return Number(makeSample(document, schema)) + random.between(0, 9);
    case "string":
      return keyword(document, schema, "contentEncoding") === "base64"
        ? random.audio(random.between(0, 7))
        : makeSample(document, schema);
    default:
      return makeSample(document, schema);
  }
}

/** One of several. */
export function pick<T>(items: readonly [T, ...T[]] | readonly T[], random: Random): T {
  const item = items[random.between(0, items.length - 1)];
  if (item === undefined) throw new Error("there is nothing to pick from");
  return item;
}

function membersOf(document: Document, schema: JsonSchema): readonly JsonSchema[] {
  const { discriminator } = resolve(document, schema);
  if (typeof discriminator !== "object" || discriminator === null) return [];
  const refs: readonly unknown[] = Object.values(Reflect.get(discriminator, "mapping") ?? {});
  return refs.flatMap((ref) => (typeof ref === "string" ? [{ $ref: ref }] : []));
}

function someObject(
  document: Document,
  schema: JsonSchema,
  random: Random,
  level: number,
): Record<string, unknown> {
  const required = requiredOf(document, schema);
  const given = [...propertiesOf(document, schema)].filter(
    ([key]) => required.has(key) || random.onceIn(level + 2),
  );
  return Object.fromEntries(
    given.map(([key, value]) => [key, randomSample(document, value, random, level + 1)]),
  );
}

function someMap(document: Document, schema: JsonSchema, random: Random, level: number): object {
  const values = schemaOf(keyword(document, schema, "additionalProperties"));
  const keys = ["a", "__proto__", "7", "constructor"].filter(() => random.onceIn(2));
  return Object.fromEntries(
    keys.map((key) => [key, randomSample(document, values, random, level + 1)]),
  );
}

function someItems(
  document: Document,
  schema: JsonSchema,
  random: Random,
  level: number,
): readonly unknown[] {
  const items = schemaOf(keyword(document, schema, "items"));
  const least = Number(keyword(document, schema, "minItems") ?? 0);
  const length = least + random.between(0, 2);
  return Array.from({ length }, () => randomSample(document, items, random, level + 1));
}

function schemaOf(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
