import { afterEach, describe, expect, test } from "vitest";
import { acceptedPlaces } from "./accepted-places.js";
import { attackProject } from "./attack-project.js";
import { breakOuts, canary } from "./break-outs.js";
import { refusedPlaces } from "./refused-places.js";

afterEach(() => {
  expect(globalThis).not.toHaveProperty(canary);
  Reflect.deleteProperty(globalThis, canary);
});

test("Enough places are attacked, with enough texts.", () => {
  expect(new Set(acceptedPlaces).size + Object.keys(refusedPlaces).length).toBeGreaterThan(51);
  expect(new Set(breakOuts).size).toBeGreaterThan(20);
});

describe.each(breakOuts)("A project that holds %j everywhere", (text) => {
  test("has it in no code, and runs it neither on import nor in use.", async () => {
    await attackProject(text);
  });
});
