import { makeSample, typesOf } from "./make-sample.js";
import {
  alternatives,
  type Document,
  type JsonSchema,
  keyword,
  propertiesOf,
  requiredOf,
} from "./resolved-schema.js";

/** A value that is wrong in one place, and where. */
export interface Spoiled {
  readonly what: string;
  readonly key: string;
  readonly value: object;
}

/** A valid object, spoiled in every way the schema rules out: a key missing, of another type, another constant. */
export function spoilSample(
  document: Document,
  sample: Readonly<Record<string, unknown>>,
): readonly Spoiled[] {
  const spoiled: Spoiled[] = [];
  for (const key of requiredOf(document, document.root)) {
    const { [key]: _, ...value } = sample;
    spoiled.push({ what: "missing", key, value });
  }
  for (const [key, schema] of propertiesOf(document, document.root)) {
    const wrong = wrongType(document, schema);
    if (wrong !== undefined)
      spoiled.push({ what: "of another type", key, value: { ...sample, [key]: wrong } });
    const constant = keyword(document, schema, "const");
    if (typeof constant === "string") {
      spoiled.push({ what: "another constant", key, value: { ...sample, [key]: `${constant}~` } });
    }
  }
  return spoiled;
}

/** A value of a JSON type that a schema rules out; undefined when it rules out none. */
function wrongType(document: Document, schema: JsonSchema): unknown {
  const allowed = allowedTypes(document, schema);
  if (allowed === undefined) return undefined;
  const candidates: readonly (readonly [string, unknown])[] = [
    ["boolean", false],
    ["array", [[]]],
    ["object", { "not this": 1 }],
    ["string", ""],
  ];
  return candidates.find(([type]) => !allowed.has(type))?.[1];
}

/** Undefined when any type is allowed. */
function allowedTypes(document: Document, schema: JsonSchema): ReadonlySet<string> | undefined {
  const constant = keyword(document, schema, "const") ?? keyword(document, schema, "enum");
  if (constant !== undefined) return new Set([constant].flat().map(typeName));
  const own = typesOf(document, schema);
  if (own.length > 0) return new Set(own);
  if (propertiesOf(document, schema).size > 0) return new Set(["object"]);
  const choices = alternatives(document, schema).map((choice) => allowedTypes(document, choice));
  if (choices.length === 0 || choices.some((types) => types === undefined)) return undefined;
  return new Set(choices.flatMap((types) => [...(types ?? [])]));
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** A sample of a model's own schema. */
export function sampleOf(document: Document): Readonly<Record<string, unknown>> {
  const sample = makeSample(document, document.root);
  if (typeof sample !== "object" || sample === null) throw new Error("a model is an object");
  return { ...sample };
}
