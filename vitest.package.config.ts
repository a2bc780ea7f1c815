import { defineConfig } from "vitest/config";

/** What `npm run test:package` runs: slow, and in need of a browser, of other versions of Node and of the npm registry. */
export default defineConfig({
  test: {
    include: [
      "test/package/matrix.test.ts",
      "test/docs/browser.test.ts",
      "test/reliability/same-bytes/nodes.test.ts",
      "test/trials/*.test.ts",
    ],
    hookTimeout: 600_000,
    testTimeout: 600_000,
  },
});
