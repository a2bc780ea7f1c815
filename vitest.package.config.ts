import { defineConfig } from "vitest/config";

/** What `npm run test:package` runs: slow, and in need of a browser and of other versions of Node. */
export default defineConfig({
  test: { include: ["test/package/matrix.test.ts"], hookTimeout: 600_000, testTimeout: 300_000 },
});
