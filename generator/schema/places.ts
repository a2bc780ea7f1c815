import type { Report } from "../diagnostics.js";
import type { Json } from "../source/json.js";
import type { Location } from "../source/source.js";
import type { Dialect } from "./dialects.js";
import type { FindDialect } from "./find-dialects.js";
import { type HeldSchema, heldSchemas } from "./held-schemas.js";
import { type Candidate, idOf, makePlace } from "./make-place.js";
import { type HeldPlace, keywordOf, type Place } from "./place.js";
import { respell } from "./respell.js";
import type { Keyword } from "./translate.js";

/** Every schema of the input and every way to refer to one. Grows when a reference leads to a new place. */
export interface Places {
  /** By id. In the order of the text, apart from places that only references made schemas. */
  readonly all: Map<string, Place>;
  /** By absolute URI without fragment. */
  readonly resources: Map<string, Place>;
  /** By absolute URI with the anchor's name as fragment. */
  readonly anchors: Map<string, Place>;
  /** By absolute URI without fragment: files in which only some places are schemas. */
  readonly documents: Map<string, Ground>;
  /** URIs of files that an error was reported for; what leads there is not reported again. */
  readonly broken: Set<string>;
  readonly findDialect: FindDialect;
}

/** A file in which a reference may make any place a schema. */
export interface Ground {
  readonly at: Location;
  readonly written: Json;
  readonly base: string;
  readonly dialect: Dialect;
  /** What the file is, if it can be no schema itself. */
  readonly kind: string | undefined;
  /** The name of a schema in it, by its pointer. */
  nameAt(pointer: string): string | undefined;
}

/** Adds a schema and all schemas in it, as far as they are not there yet. */
export function addPlaces(places: Places, candidate: Candidate, report: Report): Place {
  const start = makePlace(idOf(candidate), candidate, places.findDialect, report);
  const open = [start];
  const all: Place[] = [];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    all.push(place);
    places.all.set(place.id, place);
    if (place.isResource) addResource(places, place, report);
    addAnchors(places, place, report);
    const added: Place[] = [];
    let held: Map<Keyword, readonly HeldPlace[]> | undefined;
    for (const keyword of place.keywords) {
      const schemas = heldSchemas(keyword);
      if (schemas.length === 0) continue;
      const inner = schemas.map((schema): HeldPlace => {
        const below = candidateBelow(place, keyword, schema);
        const id = idOf(below);
        const known = places.all.get(id);
        if (known !== undefined) return { key: schema.key, place: known };
        const made = makePlace(id, below, places.findDialect, report);
        added.push(made);
        return { key: schema.key, place: made };
      });
      held ??= new Map();
      held.set(keyword, inner);
    }
    if (held !== undefined) place.held = held;
    // The last one pushed is looked at first, with all that is in it.
    for (const made of added.reverse()) open.push(made);
  }
  // What is inside came later, and is respelled before what it is in.
  for (const place of all.reverse()) place.draft.json = respell(place);
  return start;
}

function candidateBelow(place: Place, keyword: Keyword, held: HeldSchema): Candidate {
  const defines = place.isResource && keyword.name === "$defs";
  return {
    source: place.at.source,
    pointer: place.at.pointer + held.pointer,
    value: held.value,
    base: place.base,
    dialect: place.dialect,
    definedAs: defines ? held.key : undefined,
  };
}

function addResource(places: Places, place: Place, report: Report): void {
  const { source, pointer } = place.at;
  if (pointer === "")
    for (const uri of [source.uri, ...(source.aliases ?? [])]) places.resources.set(uri, place);
  const taken = places.resources.get(place.base);
  if (taken === place) return;
  if (taken === undefined) {
    places.resources.set(place.base, place);
    return;
  }
  const id = keywordOf(place, "$id");
  const at = { source, pointer: `${pointer}/${id?.written ?? ""}` };
  report("id-twice", at, { id: String(id?.value), path: taken.at.source.path });
}

function addAnchors(places: Places, place: Place, report: Report): void {
  for (const { name, value, written } of place.keywords) {
    if (name !== "$anchor" && name !== "$dynamicAnchor") continue;
    if (typeof value !== "string") continue;
    const { source, pointer } = place.at;
    const at = { source, pointer: `${pointer}/${written}` };
    const key = `${place.base}#${value}`;
    const taken = places.anchors.get(key);
    if (!anchorName.test(value)) report("anchor-invalid", at, { anchor: value });
    else if (taken === undefined) places.anchors.set(key, place);
    else if (taken !== place) report("anchor-twice", at, { anchor: value });
  }
}

const anchorName = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
