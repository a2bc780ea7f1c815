/** A token of JSON and where it stands. */
export interface JsonToken {
  readonly kind: "{" | "}" | "[" | "]" | ":" | "," | "string" | "scalar" | "end" | "unknown";
  readonly start: number;
  readonly end: number;
  /** For an unknown token that began well: what should stand at `end`. */
  readonly expected?: string;
}

/** Reads the token at an offset or behind the white space there (RFC 8259, section 2). */
export function readJsonToken(text: string, offset: number): JsonToken {
  const start = endOf(space, text, offset);
  const character = text[start];
  switch (character) {
    case undefined:
      return { kind: "end", start, end: start };
    case "{":
    case "}":
    case "[":
    case "]":
    case ":":
    case ",":
      return { kind: character, start, end: start + 1 };
    case '"': {
      const end = endOf(stringStart, text, start);
      if (text[end] === '"') return { kind: "string", start, end: end + 1 };
      const expected = text[end] === "\\" ? "an escape that JSON has" : "a closing quote";
      return { kind: "unknown", start, end, expected };
    }
    default: {
      const end = endOf(scalar, text, start);
      return { kind: end > start ? "scalar" : "unknown", start, end };
    }
  }
}

const space = /[ \t\r\n]*/y;
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
/** A string up to its closing quote, or up to what cannot stand in it. */
const stringStart =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings.
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*/y;

function endOf(token: RegExp, text: string, offset: number): number {
  token.lastIndex = offset;
  return token.test(text) ? token.lastIndex : offset;
}
