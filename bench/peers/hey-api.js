// @ts-check
import { createClient } from "@hey-api/openapi-ts";

const [input = "", path = "", ...more] = process.argv.slice(2);
await createClient({
  input,
  output: { path },
  plugins: more.includes("zod") ? ["@hey-api/typescript", "zod"] : ["@hey-api/typescript"],
  logs: { level: "silent" },
});
