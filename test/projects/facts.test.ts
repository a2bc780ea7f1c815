import { expect, it } from "vitest";
import { readFacts } from "../support/facts/facts.js";
import { readDefinitions } from "../support/facts/schema-files.js";
import { testSchemas } from "../support/facts/test-schemas.js";

const facts = await readFacts(import.meta.url);

testSchemas(facts, await readDefinitions("projects"));

it("The facts know 347 models, four of them without fields, 53 enums and 1 union.", () => {
  const { models, maps = {}, enums, unions } = facts;
  const kinds = [models, maps, enums, unions];
  expect(kinds.map((kind) => Object.keys(kind).length)).toEqual([343, 4, 53, 1]);
});
