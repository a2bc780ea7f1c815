import fc from "fast-check";
import type { Json } from "../../../generator/source/json.js";
import { hostileText, hostileTexts } from "./hostile-text.js";

/** A schema together with values that it accepts. */
export interface Part {
  readonly schema: Entries;
  /** A valid value. References are followed a few steps, and left out where they can be. */
  example(document: Definitions, depth: number): Json;
}

/** An object of JSON. */
export type Entries = Readonly<Record<string, Json>>;

/** What references lead to. */
export interface Definitions {
  readonly names: readonly string[];
  readonly parts: readonly Part[];
}

/** A schema of any kind, whose references lead to one of `count` definitions. */
export function anyPart(names: readonly string[]): fc.Arbitrary<Part> {
  return fc.letrec<{ part: Part }>((tie) => ({
    part: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      scalar,
      valuesOf("enum"),
      valuesOf("const"),
      pattern,
      reference(names),
      list(tie("part")),
      tuple(tie("part")),
      map(tie("part")),
      objectOf(tie("part"), ""),
      taggedUnion(tie("part")),
      openEnum,
    ),
  })).part;
}

/** An object whose properties are of any kind, and are called anything with this ending. */
export function objectOf(part: fc.Arbitrary<Part>, ending: string): fc.Arbitrary<Part> {
  const keys = hostileTexts(1, 4).map((texts) => texts.map((text) => text + ending));
  return keys.chain((wires) =>
    fc
      .record({
        parts: fc.tuple(...wires.map(() => described(part))),
        required: fc.subarray(wires),
        text: hostileText,
        more: beside(wires),
      })
      .map(({ parts, required, text, more }) => {
        const needed = required.filter((wire) => !refers(parts[wires.indexOf(wire)]));
        return {
          schema: {
            ...more,
            type: "object",
            title: text,
            required: needed,
            properties: Object.fromEntries(parts.map(({ schema }, at) => [wires[at], schema])),
          },
          example: (document, depth) => {
            const held = wires.flatMap((wire, at) => {
              const isHeld = needed.includes(wire) || depth < maxDepth;
              const value = isHeld ? parts[at]?.example(document, depth + 1) : undefined;
              return value === undefined ? [] : [[wire, value] as const];
            });
            return Object.fromEntries(held);
          },
        };
      }),
  );
}

const maxDepth = 3;

/** What may stand beside properties without making a valid object invalid. */
function beside(wires: readonly string[]): fc.Arbitrary<Entries> {
  return fc
    .tuple(hostileText, fc.constantFrom(...wires), fc.integer({ min: 0, max: 9 }))
    .map(([text, wire, which]): Entries => {
      const pattern = `^${escaped(text)}$`;
      const all: readonly Entries[] = [
        {},
        { patternProperties: entries([[pattern, { title: text }]]) },
        { dependentRequired: entries([[`${text} `, [text]]]) },
        { dependentSchemas: entries([[wire, { properties: entries([[text, {}]]) }]]) },
        { not: { required: [`${text} twice`, `${text} more`] } },
        { not: { const: text } },
        // biome-ignore lint/suspicious/noThenProperty: the keyword is called so.
        { if: { properties: entries([[wire, { const: text }]]) }, then: { description: text } },
        { propertyNames: { not: { const: `${text} no` } } },
        { default: entries([[text, text]]), examples: [entries([[text, text]])] },
        // Not one of ours: `x-mixins` takes lists.
        entries([[`x-their-${text}`, { [wire]: text }]]),
      ];
      return all[which] ?? {};
    });
}

/** A schema with words about it. */
function described(part: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  const words = fc.record(
    {
      title: hostileText,
      description: hostileText,
      $comment: hostileText,
      default: hostileText,
      examples: fc.array(hostileText, { maxLength: 2 }),
      deprecated: fc.boolean(),
      readOnly: fc.boolean(),
      format: hostileText,
      contentMediaType: hostileText,
    },
    { requiredKeys: [] },
  );
  return fc.tuple(part, words).map(([{ schema, example }, more]) => ({
    schema: schema.$ref === undefined ? { ...more, ...schema } : schema,
    example,
  }));
}

const scalar: fc.Arbitrary<Part> = fc
  .oneof(
    fc.tuple(fc.constant("string"), hostileText),
    fc.tuple(fc.constant("number"), fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.tuple(fc.constant("integer"), fc.integer()),
    fc.tuple(fc.constant("boolean"), fc.boolean()),
    fc.tuple(fc.constant("null"), fc.constant(null)),
  )
  .map(([type, value]) => ({ schema: { type }, example: () => value }));

const pattern: fc.Arbitrary<Part> = hostileText.map((text) => ({
  schema: { type: "string", pattern: `^(?:${escaped(text)}|never)$` },
  example: () => text,
}));

const openEnum: fc.Arbitrary<Part> = fc.tuple(hostileTexts(1, 3), hostileText).map(
  ([values, text]): Part => ({
    schema: { anyOf: [{ type: "string" }, { enum: values }] },
    example: () => text,
  }),
);

/** `enum` or `const`, of texts and of structures that hold them. */
function valuesOf(keyword: "enum" | "const"): fc.Arbitrary<Part> {
  const value = fc.oneof(
    { weight: 4, arbitrary: hostileText },
    { weight: 1, arbitrary: fc.integer() },
    { weight: 1, arbitrary: hostileText.map((text): Json => entries([[text, [text, null]]])) },
  );
  const all = fc.uniqueArray(value, { minLength: 1, maxLength: 7, selector: JSON.stringify });
  return fc.tuple(all, fc.boolean(), hostileText).map(([values, says, text]): Part => {
    const first = values[0] ?? "";
    if (keyword === "const") return { schema: { const: first }, example: () => first };
    const words = says ? { "x-enum-descriptions": values.map(() => text) } : {};
    return { schema: { enum: values, ...words }, example: () => first };
  });
}

function reference(names: readonly string[]): fc.Arbitrary<Part> {
  return fc.nat({ max: names.length - 1 }).map((to) => ({
    schema: { $ref: referenceTo(names[to] ?? "") },
    example: (document, depth) => document.parts[to]?.example(document, depth + 1) ?? null,
  }));
}

function list(part: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return part.map(({ schema, example }) => ({
    schema: { type: "array", items: schema },
    example: (document, depth) => (depth < maxDepth ? [example(document, depth + 1)] : []),
  }));
}

function tuple(part: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => ({
    schema: { type: "array", prefixItems: parts.map(({ schema }) => schema) },
    example: (document, depth) =>
      depth < maxDepth ? parts.map((each) => each.example(document, depth + 1)) : [],
  }));
}

function map(part: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return fc.tuple(part, hostileTexts(0, 2)).map(([{ schema, example }, keys]) => ({
    schema: { type: "object", additionalProperties: schema },
    example: (document, depth) =>
      depth < maxDepth ? entries(keys.map((key) => [key, example(document, depth + 1)])) : {},
  }));
}

/** Objects that a constant tells apart. */
function taggedUnion(part: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  const members = hostileTexts(1, 4).chain((tags) =>
    fc.tuple(...tags.map((tag) => fc.tuple(fc.constant(tag), hostileText, part))),
  );
  return fc
    .tuple(hostileText, members, fc.constantFrom("oneOf", "anyOf"), fc.boolean())
    .map(([key, all, keyword, says]) => {
      const schemas = all.map(([tag, wire, { schema }]) => ({
        type: "object",
        required: [key],
        properties: entries([
          [wire, schema],
          [key, { const: tag }],
        ]),
      }));
      return {
        schema: entries([
          [keyword, schemas],
          ...(says ? [["discriminator", { propertyName: key }] as const] : []),
        ]),
        example: (document, depth) => {
          const [tag, wire, { example }] = all[0] ?? ["", "", scalarless];
          const held = depth < maxDepth ? [[wire, example(document, depth + 1)] as const] : [];
          return entries([...held, [key, tag]]);
        },
      };
    });
}

const scalarless: Part = { schema: {}, example: () => null };

/** Whether a schema is or holds a reference that must lead somewhere. */
function refers(part: Part | undefined): boolean {
  return part === undefined || JSON.stringify(part.schema).includes('"$ref"');
}

/** An object of any keys, `__proto__` included; later ones win. */
function entries(pairs: readonly (readonly [string, Json])[]): Entries {
  return Object.fromEntries(pairs);
}

/** A pattern that is met by the text and nothing else. */
function escaped(text: string): string {
  return text.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");
}

/** A reference to the definition that is called so. */
export function referenceTo(name: string): string {
  return `#/$defs/${encodeURIComponent(pointerToken(name))}`;
}

/** A key as a step of a JSON pointer. */
export function pointerToken(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
