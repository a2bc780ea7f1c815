import { createHash } from "node:crypto";
import { isJsonObject, type Json, type JsonObject } from "../source/json.js";
import { pointerKeys, pointerStep } from "../source/pointer.js";
import type { Location } from "../source/source.js";

/**
 * A pointer in which alternatives are called by what they say instead of counted: `/oneOf/2` reads `/oneOf/wait@5d41402a`. What
 * stands before the `@` stays the same when something is added to the alternative, what stands behind it does not.
 */
export function pointerByContent({ source, pointer }: Location): string {
  if (!/\/(?:any|one)Of\/\d/.test(pointer)) return pointer;
  let value: Json | undefined = source.value;
  let isListed = false;
  return pointerKeys(pointer)
    .map((key) => {
      const list = value;
      value = childOf(value, key);
      const step = isListed && Array.isArray(list) && value !== undefined ? contentOf(value) : key;
      isListed = key === "anyOf" || key === "oneOf";
      return pointerStep(step);
    })
    .join("");
}

/** A place without what changes whenever something is added to an alternative. */
export function withoutFingerprints(place: string): string {
  return place.replace(/@[0-9a-f]{8}(?=\/|$)/g, "");
}

function childOf(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

const contents = new WeakMap<object, string>();

function contentOf(alternative: Json): string {
  const isHeld = typeof alternative === "object" && alternative !== null;
  const known = isHeld ? contents.get(alternative) : undefined;
  if (known !== undefined) return known;
  const text = JSON.stringify(alternative);
  const fingerprint = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const content = `${isJsonObject(alternative) ? summaryOf(alternative) : ""}@${fingerprint}`;
  if (isHeld) contents.set(alternative, content);
  return content;
}

/** What an alternative is told apart by: its title, the constants it requires, the keys it requires, those it has. */
function summaryOf({ title, required, properties }: JsonObject): string {
  if (typeof title === "string") return title;
  const keys = Array.isArray(required) ? required.map(String) : [];
  const held = isJsonObject(properties) ? properties : {};
  const constants = keys.flatMap((key) => {
    const property = Object.hasOwn(held, key) ? held[key] : undefined;
    const value = isJsonObject(property) ? property.const : undefined;
    return value === undefined ? [] : [`${key}=${JSON.stringify(value)}`];
  });
  const told = [constants, keys, Object.keys(held)].find((each) => each.length > 0) ?? [];
  return told.join(",").slice(0, maxSummary);
}

/** In characters: enough to be told apart by people. */
const maxSummary = 60;
