import { expect, it } from "vitest";
import { readFacts } from "../support/facts/facts.js";
import { readDefinitions } from "../support/facts/schema-files.js";
import { testSchemas } from "../support/facts/test-schemas.js";

const facts = await readFacts(import.meta.url);

testSchemas(facts, await readDefinitions("voicelive"));

it("The facts know 168 models, 31 enums and 3 unions.", () => {
  const { models, enums, unions } = facts;
  expect([models, enums, unions].map((kind) => Object.keys(kind).length)).toEqual([168, 31, 3]);
});
