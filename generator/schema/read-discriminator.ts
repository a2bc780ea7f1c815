import { isJsonObject } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import { recognizeDocument } from "./document.js";
import { locationOf, type Reading, reject } from "./reading.js";
import type { Schema } from "./schema.js";
import { valueAt } from "./value-at.js";

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
  const namesAreTags = recognizeDocument(place.at.source.value).kind === "api";
  draft.discriminator = { at: locationOf(reading), propertyName, mapping: read, namesAreTags };
}

/** A mapping may give the name of a definition of its document instead of a reference; the name goes first. */
function referenceFor(target: string, { place }: Reading): string {
  const root = place.at.source.value;
  const document = recognizeDocument(root);
  const holders = document.kind === "api" ? [document.definitions] : [["$defs"], ["definitions"]];
  for (const holder of holders) {
    if (valueAt(root, [...holder, target]) === undefined) continue;
    const pointer = [...holder, target].map(pointerStep).join("");
    return `${place.at.source.uri}#${encodeURI(pointer)}`;
  }
  return target;
}
