import fc from "fast-check";
import { isJsonObject, type Json } from "../../../generator/source/json.js";
import { hostileText } from "./hostile-text.js";
import {
  anyPart,
  type Definitions,
  type Entries,
  objectOf,
  type Part,
  pointerToken,
  referenceTo,
} from "./schema-parts.js";

/** A schema file, and for each of its definitions a value that it accepts. */
export interface SchemaFile {
  readonly text: string;
  /** In the order of the definitions: pointers, and valid values. */
  readonly examples: readonly { readonly pointer: string; readonly value: Json }[];
}

/** Names of definitions. A reference is a URI, which cannot hold half a character. */
const names = fc.uniqueArray(
  hostileText.map((text) => text.replace(/[\ud800-\udfff]/g, "_")),
  { minLength: 1, maxLength: 5 },
);

const kinds = fc.array(fc.constantFrom("any", "object", "child"), { minLength: 5, maxLength: 5 });

/** Whole schema files, hostile wherever text can stand, with references in circles and bases. */
export const schemaFile: fc.Arbitrary<SchemaFile> = fc
  .tuple(names, kinds)
  .chain(([all, each]) =>
    fc
      .tuple(...all.map((_, index) => definition(all, each, index)))
      .map((parts) => fileOf({ names: all, parts })),
  );

function definition(
  all: readonly string[],
  each: readonly string[],
  index: number,
): fc.Arbitrary<Part> {
  const part = anyPart(all);
  if (each[index] === "any") return part.filter(({ schema }) => schema.$ref === undefined);
  const isChild = each[index] === "child" && index > 0 && each[index - 1] !== "any";
  return isChild
    ? childOf(all[index - 1] ?? "", index, objectOf(part, ` of ${index}`))
    : objectOf(part, "");
}

/** An object whose base is the definition before it. */
function childOf(base: string, index: number, object: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return object.map(({ schema, example }) => ({
    schema: { ...schema, allOf: [{ $ref: referenceTo(base) }] },
    example: (document, depth) => ({
      ...entriesOf(document.parts[index - 1]?.example(document, depth)),
      ...entriesOf(example(document, depth)),
    }),
  }));
}

function fileOf(document: Definitions): SchemaFile {
  const { names, parts } = document;
  const schemas = parts.map(({ schema }, index) => [names[index] ?? "", schema] as const);
  return {
    text: JSON.stringify({ $defs: Object.fromEntries(schemas) }),
    examples: parts.map((part, index) => ({
      pointer: `/$defs/${pointerToken(names[index] ?? "")}`,
      value: part.example(document, 0),
    })),
  };
}

function entriesOf(value: Json | undefined): Entries {
  return value !== undefined && isJsonObject(value) ? value : {};
}
