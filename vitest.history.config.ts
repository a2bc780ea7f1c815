import { defineConfig } from "vitest/config";

/** What `npm run history` runs: takes minutes, and published versions of packages from the npm registry. */
export default defineConfig({
  test: {
    include: ["test/history/*.test.ts"],
    hookTimeout: 1_800_000,
    testTimeout: 1_800_000,
  },
});
