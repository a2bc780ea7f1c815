import { isJsonObject } from "../source/json.js";
import { structureKeywords, valueKeywords } from "./known-keywords.js";
import { keywordOf, type Place } from "./place.js";

/** The name a place was given: its key below `$defs`, or for a document that describes a value, its own. */
export function definitionName(place: Place): string | undefined {
  if (place.definedAs !== undefined) return place.definedAs;
  if (place.at.pointer !== "" || !describesValue(place)) return undefined;
  const title = keywordOf(place, "title")?.value;
  if (typeof title === "string" && title.trim() !== "") return title;
  return fileName(place.at.source.path);
}

/** Whether a document is a schema itself, and not only a place to keep definitions in. */
function describesValue({ written }: Place): boolean {
  if (!isJsonObject(written)) return true;
  const keywords = Object.keys(written);
  if (keywords.some((keyword) => valueKeywords.has(keyword))) return true;
  if (keywords.includes("$defs") || keywords.includes("definitions")) return false;
  return keywords.includes("title") || !keywords.some((keyword) => structureKeywords.has(keyword));
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.replace(/\.(?:ya?ml|json)$/i, "").replace(/\.schema$/i, "");
}
