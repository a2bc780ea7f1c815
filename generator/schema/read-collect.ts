import { isJsonObject, type Json, type JsonObject } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import { mergeIn } from "./read-merge.js";
import { locationOf, type Reading, reject } from "./reading.js";
import type { CollectKeyword } from "./schema.js";

/** Reads `x-collect`: what events build up, or what one event adds to that. */
export function readCollect(reading: Reading): void {
  const { value } = reading.keyword;
  if (isJsonObject(value) && Object.hasOwn(value, "result")) readResult(reading, value);
  else readRules(reading, value);
}

function readResult(reading: Reading, { result, ...others }: JsonObject): void {
  const { draft, follow, place } = reading;
  const ref = isJsonObject(result) ? result.$ref : undefined;
  const [other] = Object.keys(others);
  if (typeof ref !== "string") {
    reject(reading, 'a reference in "result"', result ?? null, "/result");
  } else if (other !== undefined) {
    reject(reading, 'nothing beside "result"', others[other] ?? null, pointerStep(other));
  } else {
    const collected = follow(ref, locationOf(reading, "/result/$ref"), place);
    draft.extensions = { ...draft.extensions, collected };
  }
}

function readRules(reading: Reading, value: Json): void {
  const { draft } = reading;
  const rules = Array.isArray(value)
    ? value.map((rule: Json, index) => readRule(reading, rule, pointerStep(index)))
    : [readRule(reading, value, "")];
  const collect = rules.filter((rule) => rule !== undefined);
  if (collect.length === rules.length) draft.extensions = { ...draft.extensions, collect };
}

function readRule(reading: Reading, rule: Json, pointer: string): CollectKeyword | undefined {
  if (!isJsonObject(rule)) {
    return reject(reading, 'objects with "into" and "from"', rule, pointer);
  }
  const { into, from, merge, ends = false, ...others } = rule;
  const [other] = Object.keys(others);
  if (other !== undefined) {
    const key = pointer + pointerStep(other);
    return reject(reading, '"into", "from", "merge" and "ends"', other, key);
  }
  if (typeof into !== "string" || !/^(?:\/|$)/.test(into)) {
    return reject(reading, 'a JSON pointer in "into"', into ?? rule, partOf(rule, "into", pointer));
  }
  if (typeof from !== "string") {
    return reject(reading, 'a property in "from"', from ?? rule, partOf(rule, "from", pointer));
  }
  if (typeof ends !== "boolean") {
    return reject(reading, 'true or false in "ends"', ends, `${pointer}/ends`);
  }
  const at = locationOf(reading, pointer);
  if (merge === undefined) return { at, into, from, merge, ends };
  const read = mergeIn(reading, merge, `${pointer}/merge`);
  return read && { at, into, from, merge: read, ends };
}

/** Where a part of a rule stands, or should. */
function partOf(rule: JsonObject, key: string, pointer: string): string {
  return Object.hasOwn(rule, key) ? `${pointer}/${key}` : pointer;
}
