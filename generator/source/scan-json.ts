import type { Fail } from "./fault.js";
import { readJsonToken } from "./json-token.js";

/** How much is accepted. */
export interface ScanOptions {
  readonly nesting: number;
  readonly fail: Fail;
}

/** What may come next. After a value, that depends on what holds it. */
type State = "value" | "first item" | "key" | "first key" | "colon" | "after";

/**
 * Finds what is wrong with a JSON text, which `JSON.parse` does not say the same way everywhere: every key that an
 * object has twice, up to the first syntax error.
 */
export function scanJson(text: string, options: ScanOptions): void {
  const { nesting, fail } = options;
  /** The keys seen in each object around; undefined for an array. */
  const open: (Set<string> | undefined)[] = [];
  let state: State = "value";
  for (let token = readJsonToken(text, 0); ; token = readJsonToken(text, token.end)) {
    const { kind, start } = token;
    const keys = open.at(-1);
    if (closes(kind, state, open)) {
      open.pop();
      state = "after";
    } else if ((state === "value" || state === "first item") && (kind === "{" || kind === "[")) {
      if (open.length === nesting) {
        fail("nesting-too-deep", start, { limit: "nesting", levels: nesting });
        return;
      }
      open.push(kind === "{" ? new Set() : undefined);
      state = kind === "{" ? "first key" : "first item";
    } else if (
      (state === "value" || state === "first item") &&
      (kind === "string" || kind === "scalar")
    ) {
      state = "after";
    } else if ((state === "key" || state === "first key") && kind === "string") {
      const key = String(JSON.parse(text.slice(start, token.end)));
      if (keys?.has(key)) fail("duplicate-key", start, { key });
      keys?.add(key);
      state = "colon";
    } else if (state === "colon" && kind === ":") {
      state = "value";
    } else if (state === "after" && kind === "," && open.length > 0) {
      state = keys === undefined ? "value" : "key";
    } else if (state === "after" && kind === "end" && open.length === 0) {
      return;
    } else {
      // A string that breaks off is to blame only where a string may stand.
      const broken = state === "colon" || state === "after" ? undefined : token.expected;
      const offset = broken === undefined ? start : token.end;
      const expected = broken ?? describeState(state, open);
      fail("json-syntax", offset, { expected, found: describeCharacter(text, offset) });
      return;
    }
  }
}

function closes(kind: string, state: State, open: readonly (Set<string> | undefined)[]): boolean {
  if (open.length === 0) return false;
  if (open.at(-1) === undefined)
    return kind === "]" && (state === "after" || state === "first item");
  return kind === "}" && (state === "after" || state === "first key");
}

function describeState(state: State, open: readonly (Set<string> | undefined)[]): string {
  switch (state) {
    case "value":
      return "a value";
    case "first item":
      return 'a value or "]"';
    case "key":
      return "a key in double quotes";
    case "first key":
      return 'a key in double quotes or "}"';
    case "colon":
      return '":"';
    case "after":
      if (open.length === 0) return "the end of the file";
      return open.at(-1) === undefined ? '"," or "]"' : '"," or "}"';
  }
}

function describeCharacter(text: string, offset: number): string {
  const character = text.codePointAt(offset);
  if (character === undefined) return "the end of the file";
  if (character === 0x0a || character === 0x0d) return "a line break";
  return JSON.stringify(String.fromCodePoint(character));
}
