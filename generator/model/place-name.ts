import { shortened, typeName } from "../naming.js";
import type { Schema } from "../schema/schema.js";
import type { Building, Draft } from "./building.js";

/**
 * A stable, readable name for a schema that was given none: the enclosing definition's name, then the properties on
 * the way. It depends on the schema's place alone.
 */
export function nameFromPlace(
  building: Building,
  schema: Schema,
  nameOf: (draft: Draft) => string,
): string {
  const { source, pointer } = schema.at;
  const tokens = pointer.split("/").slice(1).map(unescapeToken);
  for (let length = tokens.length; length >= 0; length--) {
    const id = idAbove(`${source.uri}#${pointer}`, tokens.length - length);
    const owner = id === undefined ? undefined : building.schemas.schemas.get(id);
    const draft = owner === undefined ? undefined : building.drafts.get(owner);
    if (draft === undefined) continue;
    const words = wordsOf(tokens.slice(length));
    return derivedName(nameOf(draft) + words.map(typeName).join(""));
  }
  const words = wordsOf(tokens);
  return derivedName(words.length > 0 ? words.map(typeName).join("") : source.path);
}

function derivedName(text: string): string {
  return shortened(typeName(text), maxName);
}

/** A name that nobody chose need not be longer than anybody reads. */
const maxName = 200;

/** The id of the schema that many tokens above. */
function idAbove(place: string, up: number): string | undefined {
  let id = place;
  for (let step = 0; step < up; step++) {
    const slash = id.lastIndexOf("/");
    if (slash <= id.indexOf("#")) return undefined;
    id = id.slice(0, slash);
  }
  return id;
}

/** What a pointer's tokens say to people: property names, and a word for each kind of container. */
function wordsOf(tokens: readonly string[]): readonly string[] {
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
    } else {
      const word = single.get(token);
      if (word !== undefined && word !== "") words.push(word);
    }
  }
  return words;
}

const keyed = new Set(["properties", "$defs", "definitions", "schemas", "dependentSchemas"]);
const listed = new Map([
  ["anyOf", "Option"],
  ["oneOf", "Option"],
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
