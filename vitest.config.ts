import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Needs a browser and other versions of Node: `npm run test:package`.
    exclude: [...configDefaults.exclude, "test/package/matrix.test.ts"],
    setupFiles: ["test/support/setup.ts"],
    hookTimeout: 180_000,
    testTimeout: 180_000,
  },
});
