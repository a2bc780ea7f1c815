import { afterEach, describe, expect, test } from "vitest";
import { attackPlace } from "./attack-place.js";
import { breakOuts, canary } from "./break-outs.js";
import { refusedPlaces } from "./refused-places.js";

afterEach(() => {
  expect(globalThis).not.toHaveProperty(canary);
  Reflect.deleteProperty(globalThis, canary);
});

describe.each(Object.keys(refusedPlaces))("A text that means nothing as %s", (name) => {
  test("is refused at its place, or does no harm.", async () => {
    for (const text of breakOuts) await attackPlace(name, text);
  });
});
