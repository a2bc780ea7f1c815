import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundlePacked } from "./bundle-packed.js";
import { namespacesOf, type Packed, packPackage } from "./packed.js";

/** What programs weigh that import from the package. UPDATE=1 rewrites the report, to be looked at and committed. */
const report = new URL("bundle-sizes.json", import.meta.url);

/** By what is imported. */
type Sizes = Readonly<Record<string, Size>>;

interface Size {
  readonly minified: number;
  readonly gzipped: number;
}

const kilobyte = 1024;
const oneEvent = "ServerEventResponseTextDelta";
let packed: Packed;
let sizes: Sizes;

beforeAll(async () => {
  packed = await packPackage();
  const { name } = packed.manifest;
  const programs = {
    [`${oneEvent} of voicelive`]: `export { ${oneEvent} } from "${name}/voicelive";`,
    "ServerEvent of voicelive": `export { ServerEvent } from "${name}/voicelive";`,
    ...Object.fromEntries(
      namespacesOf(packed.manifest).map((path) => [
        `all of ${path.slice(2)}`,
        `export * from "${name}${path.slice(1)}";`,
      ]),
    ),
  };
  const entries = Object.entries(programs).map(async ([title, program]) => {
    const { minified, gzipped } = await bundlePacked(packed, program);
    return [title, { minified, gzipped }] as const;
  });
  sizes = Object.fromEntries(await Promise.all(entries));
});
afterAll(() => packed.remove());

it("weighs what the report says, give or take two percent", async () => {
  if (process.env.UPDATE === "1") {
    await writeFile(report, `${JSON.stringify(sizes, undefined, 2)}\n`);
    return;
  }
  const reported: Sizes = JSON.parse(await readFile(report, "utf8"));
  expect(Object.keys(sizes)).toEqual(Object.keys(reported));
  const drifted = Object.entries(sizes).flatMap(([title, { gzipped }]) => {
    const before = reported[title]?.gzipped ?? 0;
    return Math.abs(gzipped - before) > before * 0.02 ? [`${title}: ${before} → ${gzipped}`] : [];
  });
  expect(drifted).toEqual([]);
});

it.each([
  [`${oneEvent} of voicelive`, 6],
  ["all of voicelive", 60],
])("weighs little, minified and compressed: %s, at most %i KB", (title, limit) => {
  expect(sizes[title]?.gzipped).toBeLessThanOrEqual(limit * kilobyte);
});

it("brings one event without its siblings", async () => {
  const { name } = packed.manifest;
  const { text } = await bundlePacked(packed, `export { ${oneEvent} } from "${name}/voicelive";`);
  expect(text).toContain("response.text.delta");
  expect(text).not.toContain("response.text.done");
  expect(text).not.toContain("session.created");
});
