import { afterEach, describe, expect, test } from "vitest";
import { record } from "../results/record.js";
import { acceptedPlaces } from "./accepted-places.js";
import { attackProject } from "./attack-project.js";
import { breakOuts, canary } from "./break-outs.js";
import { refusedPlaces } from "./refused-places.js";

afterEach(() => {
  expect(globalThis).not.toHaveProperty(canary);
  Reflect.deleteProperty(globalThis, canary);
});

test("Enough places are attacked, with enough texts.", () => {
  const places = new Set(acceptedPlaces).size + Object.keys(refusedPlaces).length;
  const texts = new Set(breakOuts).size;
  expect(places).toBeGreaterThan(51);
  expect(texts).toBeGreaterThan(20);
  record("injection", { places, texts });
});

describe.each(breakOuts)("A project that holds %j everywhere", (text) => {
  test("has it in no code, and runs it neither on import nor in use.", async () => {
    await attackProject(text);
  });
});
