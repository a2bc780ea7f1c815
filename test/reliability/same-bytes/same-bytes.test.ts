import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, put, runIn, type Surroundings, textsIn } from "../support/command-line.js";
import { record } from "./results/record.js";

const files = {
  "schemas/Pet.yaml": "title: Pet\ntype: object\nproperties: { i: { $ref: other/İ.yaml } }\n",
  "schemas/pet2.yaml": "title: pet\ntype: object\nproperties: { at: { format: date-time } }\n",
  "schemas/other/İ.yaml": "title: İstanbul\nenum: [ı, i, I, İ, ß, ss, é, é]\n",
  "schemas/other/z.json": '{"$defs":{"Z":{"type":"object"},"ä":{"type":"object"},"a":{}}}',
};
const names = Object.keys(files);

const zones = ["UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"];
const locales = ["C", "en_US.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8"];
const pairs = zones.flatMap((zone, index) => [
  { TZ: zone, LANG: locales[index] ?? "C", LC_ALL: locales[index] ?? "C" },
  { TZ: zone, LANG: locales[3 - index] ?? "C", LC_ALL: locales[3 - index] ?? "C", CI: "1" },
]);

interface Variant {
  readonly name: string;
  readonly surroundings?: Surroundings;
  readonly out?: string;
  readonly inputs?: readonly string[];
  readonly crlf?: boolean;
}

const variants: readonly Variant[] = [
  ...pairs.map((env) => ({ name: Object.values(env).join(" "), surroundings: { env } })),
  ...[1, 2, 3].map((run) => ({ name: `run ${run}` })),
  { name: "another output folder", out: "some where/else" },
  { name: "files instead of their folder", inputs: names },
  { name: "files in another order", inputs: [...names].reverse() },
  { name: "one thread", surroundings: { env: { UV_THREADPOOL_SIZE: "1" } } },
];

test("The same input gives the same bytes, whatever is around.", async () => {
  const expected = await produce({ name: "first" });
  expect(Object.keys(expected).length).toBeGreaterThan(50);
  for (const variant of variants) expect(await produce(variant), variant.name).toEqual(expected);
  record("same-bytes", { runs: variants.length + 1, zonesAndLocales: pairs.length });
});

test("Line ends of a checkout change nothing but texts that hold them.", async () => {
  const expected = await produce({ name: "LF" });
  const found = await produce({ name: "CRLF", crlf: true });
  expect(found).toEqual(expected);
});

async function produce(variant: Variant): Promise<Readonly<Record<string, string>>> {
  const { surroundings = {}, out = "out", inputs = ["schemas"], crlf = false } = variant;
  const folder = emptyFolder();
  // Folders list their files in the order they were made, on some systems.
  const written = inputs === names ? names.toReversed() : names;
  for (const name of written) {
    const text = Reflect.get(files, name);
    put(folder, { [name]: crlf ? text.replaceAll("\n", "\r\n") : text });
    utimesSync(join(folder, name), 1e9, 1e9);
  }
  const args = ["generate", "--schemas", ...inputs, "--out", out];
  const { code, err } = await runIn(folder, args, surroundings);
  expect(code, err).toBe(0);
  return textsIn(join(folder, out));
}
