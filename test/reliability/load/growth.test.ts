import { expect, test } from "vitest";
import { growthOf } from "./growth.js";
import type { Load } from "./run-load.js";

const least = loadOf({ input: 1, seconds: 1, bytes: 100 });

test("Growth is 1 for what grows as the input does, and 2 for what its square does.", () => {
  const loads = [10, 20, 40].map((input) =>
    loadOf({ input, seconds: 1 + input, bytes: 100 + input ** 2 }),
  );
  expect(growthOf(least, loads)).toEqual({ time: "1.0", output: "2.0" });
});

test("It is not told of what ended with an error, nor where there is too little to measure.", () => {
  const loads = [10, 20].map((input) =>
    loadOf({ input, seconds: 1 + input / 100, bytes: 100 + input }),
  );
  expect(growthOf(least, loads)).toEqual({ time: "", output: "1.0" });
  expect(growthOf(least, [...loads.slice(1), { ...least, code: 1 }])).toEqual({
    time: "",
    output: "",
  });
});

function loadOf(figures: Pick<Load, "input" | "seconds" | "bytes">): Load {
  return { folder: "", code: 0, err: "", memory: 0, files: 0, ...figures };
}
