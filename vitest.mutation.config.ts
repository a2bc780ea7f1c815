import { defineConfig } from "vitest/config";
import { mutantPlugin } from "./test/reliability/mutation/mutant-plugin.js";

/** What `npm run mutate` runs: checks of text, on a generator that can be told to leave out any one of its encodings. */
export default defineConfig({
  plugins: [mutantPlugin()],
  test: {
    include: ["test/reliability/mutation/kill-mutants.test.ts"],
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 900_000,
  },
});
