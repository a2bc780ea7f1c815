import { createHash } from "node:crypto";
import { capitals, newLetters } from "./settled-letters.js";

/**
 * `item_id`, `item-id`, `ItemId` → `itemId`; `HTTPServer` → `httpServer`; `2fa` → `_2fa`. Characters that no identifier
 * may hold separate words. Empty when nothing is left.
 */
export function camelCase(text: string): string {
  if (smallWords.test(text)) return text.replace(/_./g, (start) => start.charAt(1).toUpperCase());
  const [first, ...rest] = wordsOf(text);
  if (first === undefined) return "";
  return startSafely(lowerFirst(first) + rest.map(upperFirst).join(""));
}

/** As most names on the wire are written; that these letters are letters need not be looked up. */
const smallWords = /^[a-z][a-z\d]*(?:_[a-z][a-z\d]*)*$/;

/** `item_id` → `ItemId`; what already is in PascalCase stays as it is. Empty when nothing is left. */
export function pascalCase(text: string): string {
  return startSafely(wordsOf(text).map(upperFirst).join(""));
}

/** The name of a class or type from any text; of one that was a TypeScript type, `number[]` is a `NumberArray`. */
export function typeName(text: string): string {
  return pascalCase(text.replaceAll("[]", "Array")) || "Model";
}

/** `ServerEvent` → `server-event`, `MCPTool` → `mcp-tool`: safe on file systems that ignore case. */
export function kebabCase(text: string): string {
  return text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1-$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1-$2")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
}

/**
 * The name of a file about something, before collisions are looked at: short enough for any file system, and the same for names
 * that some file system takes for the same, as those are that become alike in capitals (`ß` and `ss`) or when they are put
 * together (`é`).
 */
export function fileName(name: string): string {
  const slug = capitals(kebabCase(name.normalize("NFC"))).toLowerCase() || "model";
  return shortened(slug, /^[\w-]*$/.test(slug) ? maxFileName : maxWideFileName);
}

/** In characters of one byte: leaves room in the 260 that a whole path may have on Windows. */
const maxFileName = 140;
/** In characters, of which none needs more than three bytes: with what is put around it, less than 255 bytes. */
const maxWideFileName = 80;

/** What no file may be called, since Windows takes it for a device whatever its ending. */
export const deviceNames: readonly string[] = [
  ..."con prn aux nul".split(" "),
  ...[..."0123456789¹²³"].flatMap((digit) => [`com${digit}`, `lpt${digit}`]),
];

/** A text that is too long, cut; a fingerprint of the whole keeps it apart from others that begin alike. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const fingerprint = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return `${text.slice(0, length - fingerprint.length - 1)}_${fingerprint}`;
}

/** Whether TypeScript accepts the text as the name of a class or attribute. */
export function isIdentifier(text: string): boolean {
  return /^[$_\p{ID_Start}][$\p{ID_Continue}]*$/u.test(text) && !unsettled.test(text);
}

/** Whether TypeScript lets a class or type be called so. */
export function isTypeName(text: string): boolean {
  return isIdentifier(text) && !wordsOfTypeScript.has(text);
}

const wordsOfTypeScript: ReadonlySet<string> = new Set(
  [
    "any arguments as asserts await bigint boolean break case catch class const constructor continue debugger",
    "default delete do else enum eval export extends false finally for function get if implements import",
    "in infer instanceof interface keyof let module namespace never new null number object of package",
    "private protected public readonly require return set static string super switch symbol this throw",
    "true try type typeof undefined unique unknown var void while with yield",
  ].flatMap((line) => line.split(" ")),
);

/** Characters whose standing as letters depends on the Unicode version of whoever reads the code; two of them are invisible. */
const unsettled = new RegExp(`\\u200c|\\u200d|[\\u{10000}-\\u{10ffff}]|${newLetters.source}`, "u");

/** The name of an enum member: PascalCase of its value, or a spelled-out name where that leaves nothing. */
export function memberCase(value: string | number | boolean | null): string {
  if (typeof value === "number")
    return `Value${String(value).replace("-", "Minus").replace(/\W/g, "_")}`;
  const text = String(value);
  if (text === "") return "Empty";
  return pascalCase(text) || `Char${[...text].map(codePoint).join("")}`;
}

/**
 * Hands out names, each once. Whoever asks first keeps the name, later ones get the first free of `name2`, `name3`…, so
 * that adding something at the end never renames what was there.
 */
export class NameTable {
  readonly #reserved: ReadonlySet<string>;
  readonly #taken = new Set<string>();
  /** By a name that was taken: from which number on others may be free. Nothing is given back, so no search begins anew. */
  readonly #next = new Map<string, number>();

  /** What is reserved is not copied, and must not change any more. */
  constructor(reserved: ReadonlySet<string> = new Set()) {
    this.#reserved = reserved;
  }

  has(name: string): boolean {
    return this.#taken.has(name) || this.#reserved.has(name);
  }

  claim(name: string, key: (name: string) => string = (text) => text): string {
    let free = name;
    let count = this.#next.get(name) ?? 2;
    for (; this.has(key(free)); count++) free = `${name}${count}`;
    this.#next.set(name, count);
    this.#taken.add(key(free));
    return free;
  }
}

/** Splits at what is no letter or digit; a chunk that is all capitals counts as a word only among others. */
function wordsOf(text: string): readonly string[] {
  const chunks = text
    .normalize("NFC")
    .split(betweenWords)
    .filter((chunk) => chunk !== "");
  const shouted = chunks.length > 1 && chunks.every((chunk) => chunk === capitals(chunk));
  return shouted ? chunks.map((chunk) => chunk.toLowerCase()) : chunks;
}

const betweenWords = new RegExp(`(?:[^\\p{ID_Continue}$]|${unsettled.source})+|_+`, "u");

function lowerFirst(word: string): string {
  if (word === capitals(word)) return word.toLowerCase();
  const acronym = /^\p{Lu}+(?=\p{Lu}\p{Ll})/u.exec(word)?.[0] ?? word.charAt(0);
  return acronym.toLowerCase() + word.slice(acronym.length);
}

function upperFirst(word: string): string {
  const [first = ""] = word;
  return capitals(first) + word.slice(first.length);
}

function startSafely(name: string): string {
  return name === "" || isIdentifier(name) ? name : `_${name}`;
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
