import { shortened, typeName } from "../naming.js";
import type { Schema } from "../schema/schema.js";
import { alternativeWord } from "./alternative-word.js";
import type { Building, Draft } from "./building.js";
import { placeOf, writtenPlaceOf } from "./place-of.js";

/**
 * A stable, readable name for a schema that was given none: the enclosing definition's name, then the properties on
 * the way. It depends on the schema's place alone; of one that means something else within another also on that one's name.
 */
export function nameFromPlace(
  building: Building,
  schema: Schema,
  nameOf: (draft: Draft) => string,
): string {
  const name = ownNameFromPlace(building, schema, nameOf);
  const around = schema.within === undefined ? undefined : building.drafts.get(schema.within);
  return around === undefined ? name : `${name}In${nameOf(around)}`;
}

function ownNameFromPlace(
  building: Building,
  schema: Schema,
  nameOf: (draft: Draft) => string,
): string {
  const { source, pointer } = schema.at;
  const written = pointer.split("/").slice(1);
  const tokens = written.map(unescapeToken);
  const ends = endsOf(written);
  /** The schema that so many tokens lead to. */
  const schemaAt = (length: number): Schema | undefined => {
    const above = pointer.slice(0, ends[length]);
    return building.schemas.schemas.get(`${source.uri}#${above}`);
  };
  for (let length = tokens.length; length >= 0; length--) {
    const owner = schemaAt(length);
    const draft = owner === undefined ? undefined : building.drafts.get(owner);
    if (draft === undefined) continue;
    const before = wordsBefore(building, schema, draft);
    if (before !== undefined) return nameOf(draft) + before;
    const words = wordsOf(tokens.slice(length), (inner) => schemaAt(length + inner));
    return derivedName(nameOf(draft) + words.map(typeName).join(""));
  }
  const words = wordsOf(tokens, schemaAt);
  return derivedName(words.length > 0 ? words.map(typeName).join("") : source.path);
}

/**
 * What an alternative was called behind the name of what is around it, in the last run: what tells it from the others may be
 * something else now that there are more of them.
 */
function wordsBefore(building: Building, schema: Schema, around: Draft): string | undefined {
  const place = placeOf(schema);
  if (schema.within !== undefined || place === writtenPlaceOf(schema)) return undefined;
  const [asked] = building.given.exports.get(place)?.keys() ?? [];
  const owner = building.formerNames.get(around) ?? around.name;
  return asked?.startsWith(owner) ? asked.slice(owner.length) : undefined;
}

function derivedName(text: string): string {
  return shortened(typeName(text), maxName);
}

/** A name that nobody chose need not be longer than anybody reads. */
const maxName = 200;

/** How long a pointer of so many of the tokens is: of none, of one, and so on. */
function endsOf(tokens: readonly string[]): readonly number[] {
  const ends = [0];
  for (const token of tokens) ends.push((ends.at(-1) ?? 0) + 1 + token.length);
  return ends;
}

/** What a pointer's tokens say to people: property names, and a word for each kind of container. */
function wordsOf(
  tokens: readonly string[],
  schemaAt: (length: number) => Schema | undefined,
): readonly string[] {
  const words: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? "";
    const next = tokens[index + 1] ?? "";
    if (keyed.has(token)) {
      words.push(next);
      index++;
    } else if (listed.has(token)) {
      const word = listed.get(token) ?? "";
      if (word !== "") words.push(`${word}${Number(next) + 1}`);
      index++;
    } else if (token === "anyOf" || token === "oneOf") {
      const branch = schemaAt(index + 2);
      if (branch !== undefined) words.push(alternativeWord(branch, schemaAt(index)?.[token] ?? []));
      index++;
    } else {
      const word = single.get(token);
      if (word !== undefined && word !== "") words.push(word);
    }
  }
  return words;
}

const keyed = new Set(["properties", "$defs", "definitions", "schemas", "dependentSchemas"]);
const listed = new Map([
  ["allOf", ""],
  ["prefixItems", "Item"],
  ["patternProperties", "Value"],
]);
const single = new Map([
  ["items", "Item"],
  ["additionalProperties", "Value"],
  ["unevaluatedProperties", "Value"],
  ["contains", "Item"],
  ["then", ""],
  ["else", "Else"],
  ["not", "Not"],
]);

function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
