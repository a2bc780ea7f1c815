import { expect, test } from "vitest";
import { checks } from "./checks.js";
import { harmlessBy } from "./find-mutants.js";
import { watchPlaces } from "./mutant-switch.js";

test("What is called harmless is given nothing that encoding would change, or is there at all, as is said of it.", async () => {
  const seen = watchPlaces();
  for (const check of checks) await check.run();
  expect(harmlessBy("unchanged").filter((id) => seen.get(id) !== false)).toEqual([]);
  expect(harmlessBy("unseen").filter((id) => seen.has(id))).toEqual([]);
  expect(harmlessBy("unneeded").filter((id) => !seen.has(id))).toEqual([]);
});
