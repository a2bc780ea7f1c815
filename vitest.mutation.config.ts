import { defineConfig } from "vitest/config";
import { mutantPlugin } from "./test/reliability/mutation/mutant-plugin.js";

const folder = "test/reliability/mutation";
const mutants = `${folder}/kill-mutants.test.ts`;
const harmless = [`${folder}/watch-harmless.test.ts`, `${folder}/omit-harmless.test.ts`];
/** Only some of the mutants, by a pattern for their ids; `none`, to try only what is called harmless. */
const { MUTANTS } = process.env;
const chosen = MUTANTS === "none" ? harmless : [mutants];

/** What `npm run mutate` runs: checks of text, on a generator that can be told to leave out any one of its encodings. */
export default defineConfig({
  plugins: [mutantPlugin()],
  test: {
    include: MUTANTS === undefined ? [mutants, ...harmless] : chosen,
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 900_000,
  },
});
