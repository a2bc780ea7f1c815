import { nearest, type Report } from "../diagnostics.js";
import { isJsonObject, type Json } from "../source/json.js";
import { pointerKeys, pointerStep } from "../source/pointer.js";
import type { Location } from "../source/source.js";
import { describe } from "./describe.js";
import type { Place } from "./place.js";
import { addPlaces, type Places } from "./places.js";
import { decodeFragment, resolveUri } from "./uri.js";

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
  const resource = places.resources.get(uri.resource);
  if (resource === undefined) {
    if (places.broken.has(uri.resource)) return undefined;
    if (uri.resource.startsWith("file:")) report("reference-no-file", at, { ref });
    else report("reference-remote", at, { ref, uri: uri.resource });
    return undefined;
  }
  const fragment = decodeFragment(uri.fragment);
  if (fragment === "") return resource;
  if (fragment.startsWith("/"))
    return resolvePointer(places, resource, fragment, reference, report);
  const anchored = places.anchors.get(`${resource.base}#${fragment}`);
  if (anchored === undefined) report("reference-no-place", at, { ref, hint: "" });
  return anchored;
}

function resolvePointer(
  places: Places,
  resource: Place,
  fragment: string,
  { ref, at }: Reference,
  report: Report,
): Place | undefined {
  const { source } = resource.at;
  let pointer = resource.at.pointer;
  let value: Json = resource.written;
  for (const key of pointerKeys(fragment)) {
    const next = childOf(value, key);
    if (next === undefined) {
      // `file.json#/` is a common way to write the whole file.
      if (fragment === "/") return resource;
      report("reference-no-place", at, { ref, hint: hintFor(value, key) });
      return undefined;
    }
    value = next;
    pointer += pointerStep(key);
  }
  const known = places.all.get(`${source.uri}#${pointer}`);
  if (known !== undefined) return known;
  if (!isJsonObject(value) && typeof value !== "boolean") {
    report("reference-not-schema", at, { ref, found: describe(value) });
    return undefined;
  }
  const { base, dialect } = surrounding(places, source.uri, pointer) ?? resource;
  return addPlaces(places, { source, pointer, value, base, dialect }, report);
}

function childOf(value: Json, key: string): Json | undefined {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
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
