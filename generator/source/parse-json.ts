import type { Fail } from "./fault.js";
import type { Json } from "./json.js";
import { scanJson } from "./scan-json.js";

/**
 * Reads JSON (RFC 8259) at the speed of `JSON.parse`. Reports a syntax error where it is, every key that an object
 * has twice, and nesting beyond `nesting` levels; undefined when there was any.
 */
export function parseJson(text: string, nesting: number, fail: Fail): Json | undefined {
  const value = tryParse(text);
  if (value !== undefined) {
    const { keys, depth } = measure(value);
    // `JSON.parse` keeps the last of two equal keys, so a lost key shows in the count.
    if (keys === countKeys(text) && depth <= nesting) return value;
  }
  let faults = 0;
  const count: Fail = (code, offset, params) => {
    faults++;
    fail(code, offset, params);
  };
  scanJson(text, { nesting, fail: count });
  if (faults === 0) throw new Error("JSON.parse refuses a text in which no fault can be found");
  return undefined;
}

function tryParse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function measure(value: Json): { readonly keys: number; readonly depth: number } {
  let keys = 0;
  let depth = 0;
  // Level by level: the nesting may be deeper than the stack.
  for (let level: Json[] = [value]; level.length > 0; depth++) {
    const below: Json[] = [];
    for (const item of level) {
      if (typeof item !== "object" || item === null) continue;
      const children: readonly Json[] = Object.values(item);
      if (!Array.isArray(item)) keys += children.length;
      for (const child of children)
        if (typeof child === "object" && child !== null) below.push(child);
    }
    level = below;
  }
  return { keys, depth };
}

/** Counts the keys of well-formed JSON: its strings that a colon follows. */
function countKeys(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start !== -1; ) {
    const end = endOfString(text, start);
    let next = end;
    while (isSpace(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === colon) count++;
    start = text.indexOf('"', end);
  }
  return count;
}

/** The offset behind the string that starts at `start`, in well-formed JSON. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}

const backslash = 0x5c;
const colon = 0x3a;

/** Whether a character is white space in JSON. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
