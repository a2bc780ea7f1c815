import { Node, Project } from "ts-morph";
import { expect } from "vitest";
import type { Files } from "../../../generator/emit/files.js";

/** What classes export that is looked at. */
export type Exports = Readonly<Record<string, { readonly jsonSchema?: unknown }>>;

/** Asserts that what holds the text still says the same: defaults, references of `jsonSchema`, and the types of lists. */
export function checkForms(exports: Exports, files: Files, text: string): void {
  const { Described, Listed, Referring } = exports;
  expect(JSON.stringify(at(Described?.jsonSchema, "properties", "defaults", "default"))).toBe(
    JSON.stringify({ [text]: text }),
  );
  // Members of a tree say of the list of all its tags no more than that they are texts; others refer to the whole tree.
  expect(at(Listed?.jsonSchema, "$defs", "ListingBase", "properties", text)).toEqual({
    type: "string",
  });
  expect(at(Referring?.jsonSchema, "properties", "to", "$ref")).toBe("#/$defs/Listing");
  expect(typesOfLists(files)).toEqual([true, true]);
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    const isThere = typeof found === "object" && found !== null && Object.hasOwn(found, key);
    found = isThere ? Reflect.get(Object(found), key) : undefined;
  }
  return found;
}

/** Whether the type of a list of alternatives is a list, instead of an alternative of which the last is a list: as attribute and wire. */
function typesOfLists(files: Files): readonly boolean[] {
  const project = new Project({ useInMemoryFileSystem: true });
  const sources = files
    .filter(({ path }) => path.endsWith("/described.ts"))
    .map(({ path, text }) => project.createSourceFile(path, text));
  return sources
    .flatMap((source) => [source.getClass("Described"), source.getInterface("DescribedWire")])
    .flatMap((each) => each?.getProperty("list")?.getTypeNode() ?? [])
    .map((type) => Node.isArrayTypeNode(type));
}
