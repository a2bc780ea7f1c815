import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { agrees, type Comparison, compareStates } from "./compare-states.js";
import { fetchDocument } from "./fetch-document.js";
import { histories } from "./histories.js";
import { makeState, type State } from "./make-state.js";

/**
 * Takes published versions of real documents one after the other: what `diff` says of each step, and what the compiler says of
 * a program that uses all of the package before, compiled against the package after. Both have to agree. Writes
 * results.json, which docs/diff.md shows.
 */
const output = new URL("../../.tmp/history/packages/", import.meta.url).pathname;
const results: (Comparison & { name: string; before: string; after: string })[] = [];

test.each(histories)("$name: verdict and compiler agree on every step", async (history) => {
  let previous: { readonly version: string; readonly state: State } | undefined;
  for (const published of history.states) {
    const { version } = published;
    const state = await makeState(await fetchDocument(published), previous?.state);
    if (previous !== undefined) {
      const comparison = await compareStates(output, previous.state, state);
      results.push({ name: history.name, before: previous.version, after: version, ...comparison });
    }
    previous = { version, state };
  }
  const steps = results.filter(({ name }) => name === history.name);
  expect(steps).toHaveLength(history.states.length - 1);
  expect(steps.filter((step) => !agrees(step))).toEqual([]);
});

test("the results are written down", async () => {
  const place = new URL("results.json", import.meta.url);
  await writeFile(place, `${JSON.stringify(results, undefined, 2)}\n`);
});
