import { isJsonObject, type Json } from "../source/json.js";
import { type Reading, reject } from "./reading.js";
import { type MergeKeyword, mergeWords } from "./schema.js";

/** Reads `x-merge`. */
export function readMerge(reading: Reading): void {
  const { draft, keyword } = reading;
  const merge = mergeIn(reading, keyword.value, "");
  if (merge !== undefined) draft.extensions = { ...draft.extensions, merge };
}

/** How values are merged, as some place in a keyword's value says it; what is wrong with it is reported. */
export function mergeIn(reading: Reading, value: Json, pointer: string): MergeKeyword | undefined {
  const word = mergeWords.find((word) => word === value);
  if (word !== undefined) return word;
  const by = isJsonObject(value) && Object.keys(value).length === 1 ? value.by : undefined;
  if (typeof by === "string") return { by };
  const words = mergeWords.map((word) => JSON.stringify(word)).join(", ");
  return reject(reading, `${words} or an object with a text in "by"`, value, pointer);
}
