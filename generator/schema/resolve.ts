import { nearest, type Report } from "../diagnostics.js";
import { isJsonObject, type Json } from "../source/json.js";
import { pointerKeys, pointerStep } from "../source/pointer.js";
import type { Location } from "../source/source.js";
import { describe } from "./describe.js";
import { defaultDialect } from "./dialects.js";
import { findMetaschema } from "./metaschemas.js";
import type { Place } from "./place.js";
import { addPlaces, type Ground, type Places } from "./places.js";
import { decodeFragment, resolveUri } from "./uri.js";
import { childOf } from "./value-at.js";

/** A reference and where it stands. */
export interface Reference {
  readonly ref: string;
  readonly at: Location;
  readonly from: Place;
}

/**
 * The place that a reference leads to. A place that was no schema so far becomes one. Undefined, and reported,
 * when there is none.
 */
export function resolve(places: Places, reference: Reference, report: Report): Place | undefined {
  const { ref, at, from } = reference;
  const uri = resolveUri(ref, from.base);
  if (uri === undefined) {
    report("uri-invalid", at, { uri: ref });
    return undefined;
  }
  const resource =
    places.resources.get(uri.resource) ?? addMetaschema(places, uri.resource, report);
  const ground = places.documents.get(uri.resource) ?? resource;
  if (ground === undefined) {
    if (places.broken.has(uri.resource)) return undefined;
    if (uri.resource.startsWith("file:")) report("reference-no-file", at, { ref });
    else report("reference-remote", at, { ref, uri: uri.resource });
    return undefined;
  }
  const fragment = decodeFragment(uri.fragment);
  if (fragment === "" && resource !== undefined) return resource;
  if (fragment === "" || fragment.startsWith("/"))
    return resolvePointer(places, ground, fragment, reference, report);
  const anchored = places.anchors.get(`${ground.base}#${fragment}`);
  if (anchored === undefined) report("reference-no-place", at, { ref, hint: "" });
  return anchored;
}

/** The schemas of schemas are part of an input that refers to them. */
function addMetaschema(places: Places, uri: string, report: Report): Place | undefined {
  const source = places.documents.has(uri) ? undefined : findMetaschema(uri);
  if (source === undefined) return undefined;
  const { value } = source;
  return addPlaces(
    places,
    { source, pointer: "", value, base: uri, dialect: defaultDialect },
    report,
  );
}

function resolvePointer(
  places: Places,
  resource: Place | Ground,
  fragment: string,
  { ref, at, from }: Reference,
  report: Report,
): Place | undefined {
  const { source } = resource.at;
  let pointer = resource.at.pointer;
  let value: Json = resource.written;
  for (const key of pointerKeys(fragment)) {
    const next = childOf(value, key);
    if (next === undefined) {
      // `file.json#/` is a common way to write the whole file.
      if (fragment === "/") return resolve(places, { ref: resource.base, at, from }, report);
      report("reference-no-place", at, { ref, hint: hintFor(value, key) });
      return undefined;
    }
    value = next;
    pointer += pointerStep(key);
  }
  const known = places.all.get(`${source.uri}#${pointer}`);
  if (known !== undefined) return known;
  const document = "kind" in resource ? resource : undefined;
  const isDocument = pointer === "" && document?.kind !== undefined;
  if (isDocument || (!isJsonObject(value) && typeof value !== "boolean")) {
    const found = isDocument ? `an ${document.kind} document` : describe(value);
    report("reference-not-schema", at, { ref, found });
    return undefined;
  }
  const around = surrounding(places, source.uri, pointer);
  const { base, dialect } = around ?? resource;
  const definedAs = around === undefined ? document?.nameAt(pointer) : undefined;
  return addPlaces(places, { source, pointer, value, base, dialect, definedAs }, report);
}

function hintFor(value: Json, key: string): string {
  if (!isJsonObject(value)) return "";
  const keys = Object.keys(value);
  const other = key === "definitions" ? "$defs" : key === "$defs" ? "definitions" : undefined;
  const meant = other !== undefined && keys.includes(other) ? other : nearest(key, keys);
  return meant === undefined ? "" : `; did you mean "${meant}" for "${key}"?`;
}

/** The innermost schema around a place. */
function surrounding(places: Places, uri: string, pointer: string): Place | undefined {
  for (let end = pointer.lastIndexOf("/"); end !== -1; end = pointer.lastIndexOf("/", end - 1)) {
    const place = places.all.get(`${uri}#${pointer.slice(0, end)}`);
    if (place !== undefined) return place;
    if (end === 0) return undefined;
  }
  return undefined;
}
