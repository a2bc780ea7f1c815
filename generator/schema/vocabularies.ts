import type { Dialect } from "./dialects.js";

/** What a dialect becomes when its schemas use some vocabularies only, by their URIs (2020-12 core, section 8.1.2). */
export function restrictDialect(
  dialect: Dialect,
  name: string,
  used: ReadonlySet<string>,
): Dialect {
  const family = families.find(({ prefix }) => [...used].some((uri) => uri.startsWith(prefix)));
  if (family === undefined) return { ...dialect, name };
  const { prefix, keywords, assertsFormat } = family;
  const left = Object.entries(keywords).filter(([vocabulary]) => !used.has(prefix + vocabulary));
  return {
    ...dialect,
    name,
    assertsFormat: used.has(prefix + assertsFormat),
    lacks: new Set([...dialect.lacks, ...left.flatMap(([, names]) => names)]),
  };
}

/** Whether a vocabulary is one of those that the drafts define. */
export function isKnownVocabulary(uri: string): boolean {
  return families.some(
    ({ prefix, keywords, quiet }) =>
      uri.startsWith(prefix) &&
      (Object.hasOwn(keywords, uri.slice(prefix.length)) ||
        quiet.includes(uri.slice(prefix.length))),
  );
}

interface Family {
  readonly prefix: string;
  /** The keywords of each vocabulary that refuses values. */
  readonly keywords: Readonly<Record<string, readonly string[]>>;
  /** Vocabularies that cannot be left out, or whose keywords refuse nothing. */
  readonly quiet: readonly string[];
  /** The vocabulary in which `format` refuses values. */
  readonly assertsFormat: string;
}

const applicator = [
  "additionalProperties",
  "allOf",
  "anyOf",
  "contains",
  "dependentSchemas",
  "else",
  "if",
  "items",
  "not",
  "oneOf",
  "patternProperties",
  "properties",
  "propertyNames",
  "then",
];
const unevaluated = ["unevaluatedItems", "unevaluatedProperties"];
const validation = [
  "const",
  "dependentRequired",
  "enum",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "maxContains",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minContains",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "pattern",
  "required",
  "type",
  "uniqueItems",
];

const families: readonly Family[] = [
  {
    prefix: "https://json-schema.org/draft/2020-12/vocab/",
    keywords: { applicator: [...applicator, "prefixItems"], unevaluated, validation },
    quiet: ["core", "content", "format-annotation", "format-assertion", "meta-data"],
    assertsFormat: "format-assertion",
  },
  {
    prefix: "https://json-schema.org/draft/2019-09/vocab/",
    keywords: { applicator: [...applicator, ...unevaluated, "additionalItems"], validation },
    quiet: ["core", "content", "format", "meta-data"],
    assertsFormat: "format",
  },
];
