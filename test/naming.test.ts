import { expect, test } from "vitest";
import { kebabCase, memberCase, typeName } from "../generator/naming.js";
import {
  called,
  checkCalled,
  checkFileNames,
  checkIdentifiers,
  checkShortened,
  files,
  members,
} from "./names/check-naming.js";

test.each(called)("%j is called %s as an attribute, %s as a class.", (...row) => {
  checkCalled(row);
});

test.each(members)("The value %j has a member called %s.", (value, member) => {
  expect(memberCase(value)).toBe(member);
});

test.each(files)("The file of %s is called %s.", (name, file) => {
  expect(kebabCase(name)).toBe(file);
});

test("What was a list in TypeScript is called an array.", () => {
  expect(typeName("number[]")).toBe("NumberArray");
});

test("Files have names that any system keeps apart.", checkFileNames);

test("Names that are cut stay apart, whatever their ends.", checkShortened);

test("Only what every compiler takes for a name is one.", checkIdentifiers);
