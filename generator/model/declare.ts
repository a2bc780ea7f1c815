import { camelCase, isIdentifier, isTypeName } from "../naming.js";
import type { Schema } from "../schema/schema.js";
import type { NameReason } from "./api.js";
import { ownName } from "./asked-names.js";
import { allowsOnlyObjects } from "./beside-objects.js";
import type { Building, Draft } from "./building.js";
import { docsOf } from "./docs.js";
import { kindOf } from "./kind.js";
import { meaningOf } from "./meaning.js";
import { nameFromPlace } from "./place-name.js";
import { placeOf, placeOfDraft, writtenPlaceOf } from "./place-of.js";
import { findRename, rename } from "./rename.js";

/**
 * Declares every definition of the input. What it was called in the last run counts first, then what somebody wrote as its name;
 * otherwise first come, first named.
 */
export function declareDefinitions(building: Building): void {
  const { asked, exports, freed } = building;
  const names = new Map<Schema, string>();
  for (const [schema, naming] of asked) checkWritten(building, schema, naming);
  const inOrder = [...asked].sort(([, a], [, b]) => Number(isWritten(b)) - Number(isWritten(a)));
  for (const [schema, { wanted }] of inOrder)
    names.set(schema, exports.claim(placeOf(schema), wanted));
  for (const [schema, name] of names) {
    const known = { places: placesOf(schema), names: [name] };
    if (findRename(building, known) !== undefined) freed.add(name);
  }
  for (const [schema, naming] of asked)
    declare(building, schema, { naming, place: placeOf(schema), names: [names.get(schema) ?? ""] });
  for (const [schema, { wanted }] of asked) reportCollision(building, schema, wanted);
  recallUnnamed(building);
}

/** Reports a name that somebody wrote and that no class or type can have, such as a word of the language. */
function checkWritten({ report }: Building, schema: Schema, naming: NameReason): void {
  if (!isWritten(naming) || isTypeName(naming.wanted)) return;
  const { source, pointer } = schema.at;
  const at = naming.from === "option" ? undefined : { source, pointer: `${pointer}/x-ts-name` };
  report("invalid-ts-name", at, { name: naming.wanted, reason: "no class can be called so" });
}

/** Whether somebody wrote this very name, and not only something that a name is made of. */
function isWritten({ from }: NameReason): boolean {
  return from === "option" || from === "x-ts-name";
}

/** Looks up the schemas without a name that the last run called something, so that others that say the same are called so. */
function recallUnnamed(building: Building): void {
  const { given, schemas, asked, namedBefore } = building;
  if (given.exports.size === 0) return;
  for (const schema of schemas.schemas.values()) {
    if (asked.has(schema) || !given.exports.has(placeOf(schema))) continue;
    const meaning = meaningOf(building, schema);
    if (!namedBefore.has(meaning)) namedBefore.set(meaning, schema);
  }
}

/** Says when something else has the name that a definition asks for. */
function reportCollision(building: Building, schema: Schema, wanted: string): void {
  const { drafts, formerNames, report } = building;
  const draft = drafts.get(schema);
  if (draft === undefined || draft.name === wanted || formerNames.has(draft)) return;
  const winner = [...drafts.values()].find(({ name }) => name === wanted);
  if (winner === undefined) return;
  const { source, pointer } = winner.at;
  const { line } = source.locate(pointer, "key");
  report(
    "name-collision",
    { ...schema.at, part: "key" },
    { name: wanted, winner: `${source.path}:${line}`, other: draft.name },
  );
}

/** The declaration of a schema without a name, made when first asked for. */
export function declareNested(building: Building, schema: Schema): Draft {
  const known = building.drafts.get(schema) ?? building.twins.get(schema);
  if (known !== undefined) return known;
  const own = ownName(schema);
  if (own !== undefined) {
    checkWritten(building, schema, own);
    const place = placeOf(schema);
    const name = building.exports.claim(place, own.wanted);
    return declare(building, schema, { naming: own, place, names: [name] });
  }
  const meaning = meaningOf(building, schema);
  const twin = building.nested.get(meaning);
  if (twin !== undefined) {
    building.twins.set(schema, twin);
    return twin;
  }
  const draft = declareUnnamed(building, schema, building.namedBefore.get(meaning) ?? schema);
  building.nested.set(meaning, draft);
  return draft;
}

/** Calls a schema after the place of one that says the same. */
function declareUnnamed(building: Building, schema: Schema, named: Schema): Draft {
  const { exports, formerNames } = building;
  const place = placeOf(named);
  const former = nameFromPlace(building, named, (draft) => formerNames.get(draft) ?? draft.name);
  const wanted = nameFromPlace(building, named, (draft) => draft.name);
  const formerName = exports.claim(place, former);
  const names = wanted === former ? [formerName] : [formerName, exports.claim(place, wanted)];
  return declare(building, schema, { naming: { from: "place", wanted }, place, names });
}

/** The name of something that stands beside a declaration. */
export function nameBeside(building: Building, draft: Draft, asked: string): string {
  const name = building.exports.claim(placeOfDraft(building, draft), asked);
  // The places are those of the declaration, so only the name can be meant.
  return rename(building, { places: [], names: [name] }, name);
}

/** How a schema comes to its name: what it asks for, where that is remembered, and what it was given, last what counts. */
interface Naming {
  readonly naming: NameReason;
  readonly place: string;
  readonly names: readonly string[];
}

function declare(building: Building, schema: Schema, { naming, place, names }: Naming): Draft {
  const [former = ""] = names;
  const given = names.at(-1) ?? former;
  const known = { places: [place, ...placesOf(schema)], names };
  const name = rename(building, known, given);
  const entry = name === given ? undefined : findRename(building, known);
  const reason: NameReason =
    entry === undefined ? naming : { from: "rename", wanted: name, at: entry.at };
  const draft = draftOf(schema, name, reason);
  if (name !== former) building.formerNames.set(draft, former);
  building.drafts.set(schema, draft);
  building.places.set(draft, place);
  building.pending.push(draft);
  return draft;
}

/** Where a schema stands, as it is remembered and as people write it. */
function placesOf(schema: Schema): readonly string[] {
  return [placeOf(schema), writtenPlaceOf(schema)];
}

function draftOf(schema: Schema, name: string, naming: NameReason): Draft {
  const common = {
    name,
    naming,
    wireName: "",
    checkName: `check${name}`,
    schemaName: `schemaOf${name}`,
    family: "",
    schema,
    at: schema.at,
    docs: docsOf(schema, name),
  };
  const kind = kindOf(schema);
  switch (kind) {
    case "model":
      return {
        ...common,
        kind,
        objectsOnly: allowsOnlyObjects(schema),
        base: undefined,
        extended: false,
        fields: [],
        extra: undefined,
        undeclared: undefined,
        tree: undefined,
        className: name,
        initName: "",
        entriesName: undefined,
        mixins: schema.extensions.mixins ?? [],
      };
    case "union":
      return {
        ...common,
        kind,
        type: { kind: "union", members: [], open: false, fallback: undefined },
        tree: undefined,
      };
    case "enum":
      return { ...common, kind, members: [], open: false, valueType: "string" };
    case "alias":
      return { ...common, kind, type: { kind: "any" } };
    default:
      throw new Error(`impossible kind ${String(kind satisfies never)}`);
  }
}

/** The attribute name a wire name asks for, before collisions are looked at. */
export function attributeName(building: Building, wire: string, schema: Schema): string {
  const own = schema.extensions.tsName;
  // A schema that is a class itself says what that is called.
  const isDeclared = building.drafts.has(schema) || building.twins.has(schema);
  if (own !== undefined && !isDeclared) return own;
  if (building.options.naming === "preserve" && isIdentifier(wire)) return wire;
  return camelCase(wire) || "property";
}
