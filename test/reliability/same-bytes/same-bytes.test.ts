import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { noMounts, whyNot, withMounts } from "../../support/bash.js";
import { record } from "../results/record.js";
import { names, produce, type Variant } from "./produce.js";

const zones = ["UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"];
const locales = ["C", "en_US.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8"];
const pairs = zones.flatMap((zone, index) => [
  { TZ: zone, LANG: locales[index] ?? "C", LC_ALL: locales[index] ?? "C" },
  { TZ: zone, LANG: locales[3 - index] ?? "C", LC_ALL: locales[3 - index] ?? "C", CI: "1" },
]);

/** What some systems do not offer is not tried there. */
interface Trial extends Variant {
  readonly impossible?: string | undefined;
}

const stranger = ["unshare", "--user", "--map-user=4242", "--map-group=4242"];
const oneCore = ["taskset", "--cpu-list", "0"];
const ownFolder = 'mount --bind schemas schemas; mount -o remount,bind,ro schemas; exec "$0" "$@"';

const trials: readonly Trial[] = [
  ...pairs.map((env) => ({ name: Object.values(env).join(" "), surroundings: { env } })),
  ...[1, 2, 3].map((run) => ({ name: `run ${run}` })),
  { name: "another output folder", out: "some where/else" },
  { name: "another working folder", inside: "some/where" },
  { name: "files instead of their folder", inputs: names },
  { name: "files in another order", inputs: [...names].reverse() },
  { name: "folders that list files in another order", surroundings: preloaded("reverse-folders") },
  { name: "names whose case does not matter", surroundings: preloaded("fold-case") },
  { name: "one thread", surroundings: { env: { UV_THREADPOOL_SIZE: "1" } } },
  { name: "one core", surroundings: { around: oneCore }, impossible: whyNot(...oneCore, "true") },
  {
    name: "files that only their owner may read",
    surroundings: { around: ["bash", "-c", 'umask 077; exec "$0" "$@"'] },
  },
  {
    name: "a user whom the system does not know",
    surroundings: { around: stranger, env: { HOME: "/nowhere" } },
    impossible: whyNot(...stranger, "true"),
  },
  {
    name: "schemas on a disk that may only be read",
    surroundings: { around: [...withMounts, "bash", "-euc", ownFolder] },
    impossible: noMounts,
  },
];

test("The same input gives the same bytes, whatever is around.", async () => {
  const expected = await produce({ name: "first" });
  expect(Object.keys(expected).length).toBeGreaterThan(50);
  const possible = trials.filter(({ impossible }) => impossible === undefined);
  for (const trial of possible) expect(await produce(trial), trial.name).toEqual(expected);
  for (const { name, impossible } of trials)
    if (impossible !== undefined) console.log(`not tried: ${name}, since ${impossible}`);
  if (possible.length === trials.length)
    record("same-bytes", { runs: trials.length + 1, zonesAndLocales: pairs.length });
}, 900_000);

test("Line ends of a checkout change nothing but texts that hold them.", async () => {
  const expected = await produce({ name: "LF" });
  const found = await produce({ name: "CRLF", crlf: true });
  expect(found).toEqual(expected);
});

function preloaded(name: string): { readonly node: readonly string[] } {
  return { node: ["--import", fileURLToPath(new URL(`${name}.mjs`, import.meta.url))] };
}
