import type { Report } from "../diagnostics.js";
import { isJsonObject, type Json } from "../source/json.js";
import type { Source } from "../source/source.js";
import { describe } from "./describe.js";
import { type Dialect, defaultDialect, findDialect } from "./dialects.js";
import { recognizeDocument } from "./document.js";
import { heldSchemas } from "./held-schemas.js";
import { keywordOf, type Place } from "./place.js";
import { translate } from "./translate.js";
import { resolveUri } from "./uri.js";

/** Every schema of the input and every way to refer to one. Grows when a reference leads to a new place. */
export interface Places {
  /** By id. In the order of the text, apart from places that only references made schemas. */
  readonly all: Map<string, Place>;
  /** By absolute URI without fragment. */
  readonly resources: Map<string, Place>;
  /** By absolute URI with the anchor's name as fragment. */
  readonly anchors: Map<string, Place>;
  /** URIs of files that an error was reported for; what leads there is not reported again. */
  readonly broken: Set<string>;
}

/** Finds every schema of the input, with what identifies it. No reference is followed. */
export function findPlaces(sources: readonly Source[], report: Report): Places {
  const places: Places = {
    all: new Map(),
    resources: new Map(),
    anchors: new Map(),
    broken: new Set(),
  };
  for (const source of sources) {
    const kind = recognizeDocument(source.value);
    if (kind !== "JSON Schema") report("document-unknown", { source, pointer: "" }, { kind });
    if (source.broken || kind !== "JSON Schema") {
      places.broken.add(source.uri);
      continue;
    }
    const { uri: base, value } = source;
    addPlaces(places, { source, pointer: "", value, base, dialect: defaultDialect }, report);
  }
  return places;
}

/** A value that is to be read as a schema. */
export interface Candidate {
  readonly source: Source;
  readonly pointer: string;
  readonly value: Json;
  /** The base URI and dialect around it. */
  readonly base: string;
  readonly dialect: Dialect;
  readonly definedAs?: string | undefined;
}

/** Adds a schema and all schemas in it, as far as they are not there yet. */
export function addPlaces(places: Places, candidate: Candidate, report: Report): void {
  const candidates = [candidate];
  for (let next = candidates.pop(); next !== undefined; next = candidates.pop()) {
    const { source, pointer } = next;
    if (places.all.has(`${source.uri}#${pointer}`)) continue;
    const place = makePlace(next, report);
    places.all.set(place.id, place);
    if (place.isResource) addResource(places, place, report);
    addAnchors(places, place, report);
    const held: Candidate[] = [];
    for (const keyword of place.keywords) {
      const defines = place.isResource && keyword.name === "$defs";
      for (const { pointer: below, key, value } of heldSchemas(keyword)) {
        held.push({
          source,
          pointer: pointer + below,
          value,
          base: place.base,
          dialect: place.dialect,
          definedAs: defines ? key : undefined,
        });
      }
    }
    // The last one pushed is looked at first, with all that is in it.
    for (const inner of held.reverse()) candidates.push(inner);
  }
}

function makePlace(candidate: Candidate, report: Report): Place {
  const { source, pointer, value, definedAs } = candidate;
  const at = { source, pointer };
  const id = `${source.uri}#${pointer}`;
  if (!isJsonObject(value)) {
    if (typeof value !== "boolean") report("not-a-schema", at, { found: describe(value) });
    return {
      id,
      at,
      written: typeof value === "boolean" ? value : true,
      dialect: candidate.dialect,
      base: candidate.base,
      keywords: [],
      isResource: pointer === "",
      definedAs,
    };
  }
  const dialect = dialectOf(candidate, report);
  const keywords = translate(value, dialect);
  const uri = keywords.find(({ name }) => name === "$id")?.value;
  const base = typeof uri === "string" ? readId(uri, candidate, dialect, report) : undefined;
  return {
    id,
    at,
    written: value,
    dialect,
    base: base ?? candidate.base,
    keywords,
    isResource: pointer === "" || base !== undefined,
    definedAs,
  };
}

/** Only a schema resource may choose its dialect (2020-12 core, section 8.1.1). */
function dialectOf({ source, pointer, value, dialect }: Candidate, report: Report): Dialect {
  if (!isJsonObject(value)) return dialect;
  const uri = Object.hasOwn(value, "$schema") ? value.$schema : undefined;
  if (typeof uri !== "string") return dialect;
  const found = findDialect(uri);
  if (found === undefined) {
    report("dialect-unknown", { source, pointer: `${pointer}/$schema` }, { uri });
    return dialect;
  }
  const identified = Object.hasOwn(value, found.idKeyword);
  return pointer === "" || identified ? found : dialect;
}

function readId(
  id: string,
  { source, pointer, base }: Candidate,
  dialect: Dialect,
  report: Report,
): string | undefined {
  const at = { source, pointer: `${pointer}/${dialect.idKeyword}` };
  const uri = resolveUri(id, base);
  if (uri === undefined) {
    report("uri-invalid", at, { uri: id });
    return undefined;
  }
  if (uri.fragment === "") return uri.resource;
  report("id-fragment", at, { id });
  return undefined;
}

function addResource(places: Places, place: Place, report: Report): void {
  const { source, pointer } = place.at;
  if (pointer === "") places.resources.set(source.uri, place);
  if (place.base === source.uri) return;
  const taken = places.resources.get(place.base);
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
