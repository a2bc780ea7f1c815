import { expect, test } from "vitest";
import {
  camelCase,
  isIdentifier,
  isTypeName,
  kebabCase,
  memberCase,
  pascalCase,
  shortened,
  typeName,
} from "../generator/naming.js";

test.each([
  ["item_id", "itemId", "ItemId"],
  ["item-id", "itemId", "ItemId"],
  ["ItemId", "itemId", "ItemId"],
  ["ITEM_ID", "itemId", "ItemId"],
  ["HTTPServer", "httpServer", "HTTPServer"],
  ["a b", "aB", "AB"],
  ["2fa", "_2fa", "_2fa"],
  ["e\u0301t", "ét", "Ét"],
  ["𝒳y", "y", "Y"],
  ["*/ a", "a", "A"],
  ["*/", "", ""],
])("%j is called %s as an attribute, %s as a class.", (text, attribute, type) => {
  expect([camelCase(text), pascalCase(text)]).toEqual([attribute, type]);
  expect(typeName(text)).toBe(type === "" ? "Model" : type);
});

test.each([
  ["a b", "AB"],
  ["", "Empty"],
  ["*/", "Char2A2F"],
  [-1.5, "ValueMinus1_5"],
  [1e21, "Value1e_21"],
  [true, "True"],
  [null, "Null"],
])("The value %j has a member called %s.", (value, member) => {
  expect(memberCase(value)).toBe(member);
});

test.each([
  ["ServerEvent", "server-event"],
  ["MCPTool", "mcp-tool"],
  ["_a_$_b", "a-b"],
  ["Item2Value", "item2-value"],
])("The file of %s is called %s.", (name, file) => {
  expect(kebabCase(name)).toBe(file);
});

test("Names that are cut stay apart, whatever their ends.", () => {
  const long = "x".repeat(300);
  const names = [long, `${long}y`, `${long}z`].map((text) => shortened(text, 80));
  expect(new Set(names).size).toBe(3);
  expect(names.map(({ length }) => length)).toEqual([80, 80, 80]);
  expect(shortened("short", 80)).toBe("short");
});

test("Only what every compiler takes for a name is one.", () => {
  const names = ["a", "_", "$1", "é", "日本"];
  const others = ["", "1a", "a b", "a-b", "𝒳", '"', "a\u0000", "*/"];
  expect([...names, ...others].filter(isIdentifier)).toEqual(names);
  expect(["Foo", "class", "any", "let"].filter(isTypeName)).toEqual(["Foo"]);
});
