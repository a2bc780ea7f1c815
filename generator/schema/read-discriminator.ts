import { isJsonObject } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import { locationOf, type Reading, reject } from "./reading.js";
import type { Schema } from "./schema.js";

/** Reads OpenAPI's `discriminator` (3.1, section 4.8.25). */
export function readDiscriminator(reading: Reading): void {
  const { draft, place, keyword, follow } = reading;
  const { value } = keyword;
  if (!isJsonObject(value)) {
    reject(reading, 'an object with "propertyName"', value);
    return;
  }
  const { propertyName, mapping = {} } = value;
  if (typeof propertyName !== "string") {
    const isThere = Object.hasOwn(value, "propertyName");
    reject(
      reading,
      'a text in "propertyName"',
      value.propertyName ?? value,
      isThere ? "/propertyName" : "",
    );
    return;
  }
  const read = new Map<string, Schema>();
  if (isJsonObject(mapping)) {
    for (const [tag, target] of Object.entries(mapping)) {
      const pointer = `/mapping${pointerStep(tag)}`;
      if (typeof target !== "string") {
        reject(reading, "a schema's name or reference for each tag", target, pointer);
        continue;
      }
      const ref = referenceFor(target, reading);
      read.set(tag, follow(ref, locationOf(reading, pointer), place));
    }
  } else {
    reject(reading, 'an object in "mapping"', mapping, "/mapping");
  }
  draft.discriminator = { at: locationOf(reading), propertyName, mapping: read };
}

/** A mapping may give the name of a definition of its document instead of a reference; the name goes first. */
function referenceFor(target: string, { place }: Reading): string {
  const root = place.at.source.value;
  for (const holder of ["$defs", "definitions"]) {
    const definitions =
      isJsonObject(root) && Object.hasOwn(root, holder) ? root[holder] : undefined;
    if (isJsonObject(definitions) && Object.hasOwn(definitions, target)) {
      return `${place.at.source.uri}#/${holder}${encodeURI(pointerStep(target))}`;
    }
  }
  return target;
}
