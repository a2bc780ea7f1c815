import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Need a browser, other versions of Node, the npm registry, or mutants: `npm run test:package`, `npm run mutate`.
    exclude: [
      ...configDefaults.exclude,
      "test/package/matrix.test.ts",
      "test/docs/browser.test.ts",
      "test/reliability/same-bytes/nodes.test.ts",
      "test/trials/**",
      "test/history/**",
      "test/reliability/mutation/{kill-mutants,watch-harmless,omit-harmless}.test.ts",
    ],
    setupFiles: ["test/support/setup.ts"],
    hookTimeout: 180_000,
    testTimeout: 180_000,
  },
});
