import { shortened, typeName } from "../naming.js";
import type { Schema } from "../schema/schema.js";
import { pointerKeys } from "../source/pointer.js";
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
  const words: (readonly string[])[] = [];
  const nameBehind = (owner: string): string =>
    derivedName(owner + words.reverse().flat().map(typeName).join(""));
  // What means something else within another schema stands where the one it is derived from stands.
  let inner =
    building.schemas.schemas.get(`${schema.at.source.uri}#${schema.at.pointer}`) ?? schema;
  for (
    let outer: Schema | undefined = inner;
    outer !== undefined;
    outer = around(building, inner)
  ) {
    if (outer !== inner) words.push(wordsBetween(outer, inner));
    inner = outer;
    const draft = building.drafts.get(inner);
    if (draft === undefined) continue;
    const before = wordsBefore(building, schema, draft);
    return before === undefined ? nameBehind(nameOf(draft)) : nameOf(draft) + before;
  }
  words.push(wordsOf(pointerKeys(inner.at.pointer), inner));
  return nameBehind("") || derivedName(schema.at.source.path);
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

const surroundings = new WeakMap<Schema, Schema | undefined>();

/** The nearest schema around another one. */
function around({ schemas }: Building, schema: Schema): Schema | undefined {
  if (surroundings.has(schema)) return surroundings.get(schema);
  const { source, pointer } = schema.at;
  let found: Schema | undefined;
  for (let above = pointer; above !== "" && found === undefined; ) {
    above = above.slice(0, above.lastIndexOf("/"));
    found = schemas.schemas.get(`${source.uri}#${above}`);
  }
  surroundings.set(schema, found);
  return found;
}

/** What the way from a schema to the next one inside says to people. */
function wordsBetween(outer: Schema, inner: Schema): readonly string[] {
  return wordsOf(pointerKeys(inner.at.pointer.slice(outer.at.pointer.length)), inner, outer);
}

/** What a pointer's keys say to people: property names, and a word for each kind of container. */
function wordsOf(keys: readonly string[], inner: Schema, outer?: Schema): readonly string[] {
  const words: string[] = [];
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? "";
    const next = keys[index + 1] ?? "";
    if (keyed.has(key)) {
      words.push(next);
      index++;
    } else if (listed.has(key)) {
      const word = listed.get(key) ?? "";
      if (word !== "") words.push(`${word}${Number(next) + 1}`);
      index++;
    } else if (key === "anyOf" || key === "oneOf") {
      if (outer !== undefined) words.push(alternativeWord(inner, outer[key] ?? []));
      index++;
    } else {
      const word = single.get(key);
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
