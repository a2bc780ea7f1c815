import { expect, test } from "vitest";
import { emptyFolder, put, runIn } from "./support/command-line.js";

/** Says at the end which of these packages were loaded: all of them are CommonJS inside. */
const listPackages = `data:text/javascript,${encodeURIComponent(`
  import { createRequire } from "node:module";
  const { cache } = createRequire("file:///package.json");
  process.on("exit", () => {
    const loaded = ["json-schema-to-typescript", "refa", "ts-morph", "yaml"].filter((name) =>
      Object.keys(cache).some((path) => path.replaceAll("\\\\", "/").includes(\`/node_modules/\${name}/\`)),
    );
    console.error(\`loaded: \${loaded.join(", ")}\`);
  });
`)}`;

test.each([
  [
    "JSON",
    "pet.json",
    '{"title":"Pet","type":"object","properties":{"name":{"type":"string"}}}',
    "",
  ],
  [
    "YAML",
    "pet.yaml",
    "title: Pet\ntype: object\nproperties: { name: { type: string } }\n",
    ", yaml",
  ],
  [
    "a pattern that could take long",
    "pet.json",
    '{"title":"Pet","type":"object","properties":{"name":{"type":"string","pattern":"^a*b*$"}}}',
    ", refa",
  ],
])("A run on %s loads no package that it does not need.", async (_what, file, text, more) => {
  const folder = emptyFolder();
  put(folder, { [file]: text });
  const { code, err } = await runIn(folder, ["generate", "--schemas", file, "--out", "pets"], {
    node: ["--import", listPackages],
  });
  expect(err).toBe(`loaded: json-schema-to-typescript${more}\n`);
  expect(code).toBe(0);
});
