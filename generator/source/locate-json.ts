import { endOfString, isSpace } from "./parse-json.js";
import { pointerKeys } from "./pointer.js";

/** Where one entry of an object or array stands: offsets in the text. */
interface Entry {
  readonly key: number;
  readonly value: number;
}

/**
 * Finds offsets in well-formed JSON by JSON pointer. Each object or array on the way is looked through once,
 * however many pointers are asked for.
 */
export function locateInJson(text: string): (pointer: string, part: "key" | "value") => number {
  const seen = new Map<number, ReadonlyMap<string, Entry>>();
  return (pointer, part) => {
    const root = skipSpace(text, 0);
    let entry: Entry = { key: root, value: root };
    for (const key of pointerKeys(pointer)) {
      let entries = seen.get(entry.value);
      if (entries === undefined) {
        entries = entriesAt(text, entry.value);
        seen.set(entry.value, entries);
      }
      const next = entries.get(key);
      if (next === undefined) break;
      entry = next;
    }
    return entry[part];
  };
}

function entriesAt(text: string, start: number): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const isObject = text[start] === "{";
  if (!isObject && text[start] !== "[") return entries;
  let offset = skipSpace(text, start + 1);
  while (offset < text.length && text[offset] !== "}" && text[offset] !== "]") {
    const key = offset;
    let name = String(entries.size);
    if (isObject) {
      const end = endOfString(text, key);
      name = String(JSON.parse(text.slice(key, end)));
      // Over the colon between the key and its value.
      offset = skipSpace(text, skipSpace(text, end) + 1);
    }
    entries.set(name, { key, value: offset });
    offset = skipSpace(text, skipValue(text, offset));
    if (text[offset] === ",") offset = skipSpace(text, offset + 1);
  }
  return entries;
}

function skipValue(text: string, start: number): number {
  let depth = 0;
  for (let offset = start; offset < text.length; ) {
    const character = text[offset];
    if (character === '"') {
      offset = endOfString(text, offset);
    } else if (character === "{" || character === "[") {
      depth++;
      offset++;
    } else if (character === "}" || character === "]") {
      depth--;
      offset++;
    } else if (depth > 0) {
      offset++;
      continue;
    } else {
      while (offset < text.length && !isDelimiter(text, offset)) offset++;
    }
    if (depth === 0) return offset;
  }
  return text.length;
}

function isDelimiter(text: string, offset: number): boolean {
  const character = text[offset];
  return (
    character === "," || character === "}" || character === "]" || isSpace(text.charCodeAt(offset))
  );
}

function skipSpace(text: string, start: number): number {
  let offset = start;
  while (isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}
