import { test } from "vitest";
import { record } from "../results/record.js";
import { checks } from "./checks.js";
import { findHarmless, harmlessBy } from "./find-mutants.js";
import { switchTo } from "./mutant-switch.js";

// In a file of its own, so that nothing is remembered that was printed with these encodings.
test("What is called unneeded is left out everywhere at once, and nothing goes wrong.", async () => {
  switchTo(harmlessBy("unneeded"));
  for (const check of checks) await check.run();
  record("harmless", { places: findHarmless().length });
});
