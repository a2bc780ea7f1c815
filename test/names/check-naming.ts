import ts from "typescript-5.9";
import { expect } from "vitest";
import {
  camelCase,
  fileName,
  isIdentifier,
  isTypeName,
  kebabCase,
  memberCase,
  pascalCase,
  shortened,
  typeName,
} from "../../generator/naming.js";

/** What texts are called as attributes and as classes. */
export const called: readonly (readonly [text: string, attribute: string, type: string])[] = [
  ["item_id", "itemId", "ItemId"],
  ["item-id", "itemId", "ItemId"],
  ["ItemId", "itemId", "ItemId"],
  ["ITEM_ID", "itemId", "ItemId"],
  ["HTTPServer", "httpServer", "HTTPServer"],
  ["a b", "aB", "AB"],
  ["2fa", "_2fa", "_2fa"],
  ["e\u0301t", "ét", "Ét"],
  ["𝒳y", "y", "Y"],
  ["a\u200db\u200cc", "aBC", "ABC"],
  // Letters of Unicode 17, which most compilers do not know, and small ones that got their capitals there.
  ["a\ua7d2b", "aB", "AB"],
  ["\ua7d5a", "\ua7d5a", "\ua7d5a"],
  ["\ua7d5 \ua7d3", "\ua7d5\ua7d3", "\ua7d5\ua7d3"],
  ["*/ a", "a", "A"],
  ["*/", "", ""],
];

/** Asserts that a text is called so. */
export function checkCalled([text, attribute, type]: (typeof called)[number]): void {
  expect([camelCase(text), pascalCase(text)]).toEqual([attribute, type]);
  expect(typeName(text)).toBe(type === "" ? "Model" : type);
}

/** What members of enums are called, by their values. */
export const members: readonly (readonly [value: string | number | boolean | null, string])[] = [
  ["a b", "AB"],
  ["", "Empty"],
  ["*/", "Char2A2F"],
  [-1.5, "ValueMinus1_5"],
  [1e21, "Value1e_21"],
  [true, "True"],
  [null, "Null"],
];

/** What files of declarations are called. */
export const files: readonly (readonly [name: string, file: string])[] = [
  ["ServerEvent", "server-event"],
  ["MCPTool", "mcp-tool"],
  ["_a_$_b", "a-b"],
  ["Item2Value", "item2-value"],
];

/** Asserts that files are called alike where some file system takes their names for the same, and that no name is too long. */
export function checkFileNames(): void {
  for (const alike of [
    ["\u00e9t", "e\u0301t", "\u00c9T"],
    ["Stra\u00dfe", "STRASSE", "strasse"],
    ["a b", "a-b", "a_b", "/a/b/"],
    ["*/", "", "model"],
  ])
    expect(new Set(alike.map(fileName)).size).toBe(1);
  expect(fileName("\u00e9t")).toBe("\u00e9t");
  const long = ["a", "\u00e9", "\u6f22"].map((text) => fileName(text.repeat(300)));
  expect(long.map(({ length }) => length)).toEqual([140, 80, 80]);
  expect(fileName("a".repeat(299))).not.toBe(long[0]);
}

/** Asserts that what is cut stays apart, whatever its end. */
export function checkShortened(): void {
  const long = "x".repeat(300);
  const names = [long, `${long}y`, `${long}z`].map((text) => shortened(text, 80));
  expect(new Set(names).size).toBe(3);
  expect(names.map(({ length }) => length)).toEqual([80, 80, 80]);
  expect(shortened("short", 80)).toBe("short");
}

/** Asserts that only what every compiler takes for a name is one. */
export function checkIdentifiers(): void {
  const names = ["a", "_", "$1", "é", "日本"];
  const others = ["", "1a", "a b", "a-b", "𝒳", '"', "a\u0000", "a\u200db", "a\ua7d2", "*/"];
  expect([...names, ...others].filter(isIdentifier)).toEqual(names);
  expect(["Foo", "class", "any", "let"].filter(isTypeName)).toEqual(["Foo"]);
  expect(lettersOf(isIdentifier).filter((letter) => !isKnown(letter))).toEqual([]);
  expect(lettersOf(isIdentifier).length).toBeGreaterThan(50_000);
}

/** The characters of the first plane that may follow in a name. */
function lettersOf(isName: (text: string) => boolean): readonly string[] {
  return Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
    isName(`a${letter}`),
  );
}

/** Whether TypeScript knows the letter, also one that is two years old. */
function isKnown(letter: string): boolean {
  return ts.isIdentifierPart(letter.charCodeAt(0), ts.ScriptTarget.ESNext);
}

/** Asserts all of that. */
export async function checkNaming(): Promise<void> {
  for (const each of called) checkCalled(each);
  for (const [value, member] of members) expect(memberCase(value)).toBe(member);
  for (const [name, file] of files) expect(kebabCase(name)).toBe(file);
  expect(typeName("number[]")).toBe("NumberArray");
  checkFileNames();
  checkShortened();
  checkIdentifiers();
}
