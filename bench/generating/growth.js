// @ts-check
import { runProcess, StoppedError } from "../run-process.js";
import { drawCurves } from "./draw-curves.js";
import { folder, modelsmith, peers, rival, writeApi } from "./programs.js";

/** @typedef {import("../run-process.js").Cost} Cost */

/** Seconds that a program is waited for. */
const patience = 90;

/**
 * What every program costs for documents of growing size. One that was too slow or failed is not asked for more.
 * @param {readonly number[]} sizes
 * @returns {Promise<import("../results.js").Table>}
 */
export async function measureGrowth(sizes) {
  /** @type {Readonly<Record<string, (input: string, out: string) => string[]>>} */
  const programs = {
    modelsmith: (input, out) => modelsmith("generate", input, out),
    "openapi-typescript": peers[rival] ?? (() => []),
    "hey-api": peers["hey-api: types"] ?? (() => []),
  };
  /** @type {Map<string, Map<number, Cost>>} */
  const found = new Map(Object.keys(programs).map((name) => [name, new Map()]));
  /** @type {string[]} */
  const ends = [];
  for (const size of sizes) {
    const input = writeApi(size);
    for (const [name, program] of Object.entries(programs)) {
      if (ends.some((end) => end.startsWith(name))) continue;
      try {
        const isOurs = name === "modelsmith";
        const limit = isOurs ? {} : { patience };
        const args = program(input, `grown-${name}-${size}`);
        found.get(name)?.set(size, await runProcess(args, folder, limit));
      } catch (error) {
        if (name === "modelsmith") throw error;
        const reason =
          error instanceof StoppedError ? `does not end within ${patience} s` : "fails";
        ends.push(`${name} ${reason} at ${size}.`);
      }
    }
  }
  const file = "generating-growth.svg";
  await drawCurves(
    file,
    new Map([...found].map(([name, costs]) => [name, mapValues(costs, ({ wall }) => wall)])),
  );
  return {
    title: "Growth",
    text: [
      `One run each; modelsmith as above, the others for types alone. The exponents say how processor time and memory grow from
the row of half a dozen times fewer schemas above: 1 is in proportion. ${ends.join(" ")}`.trim(),
    ],
    columns: [
      "schemas",
      "processor s",
      "exponent",
      "peak MiB",
      "exponent",
      "wall s",
      ...[...found.keys()].slice(1).map((name) => `${name}, wall s`),
    ],
    rows: sizes.map((size, index) => ({
      name: size.toLocaleString("en"),
      cells: growthCells(found, size, sizes[index - 1]),
    })),
    picture: {
      file: `images/${file}`,
      text: "Seconds on the wall by the number of schemas, for each program; both axes logarithmic.",
    },
  };
}

/**
 * @param {ReadonlyMap<string, ReadonlyMap<number, Cost>>} found
 * @param {number} size
 * @param {number | undefined} before The size of the row above.
 */
function growthCells(found, size, before) {
  const [ours, ...others] = [...found.values()].map((costs) => costs.get(size));
  const earlier = found.get("modelsmith")?.get(before ?? 0);
  /** @param {"cpu" | "memory"} what */
  const exponent = (what) =>
    ours === undefined || earlier === undefined
      ? null
      : Math.log(ours[what] / earlier[what]) / Math.log(size / (before ?? 1));
  return [
    ours?.cpu ?? null,
    exponent("cpu"),
    String(Math.round(ours?.memory ?? 0)),
    exponent("memory"),
    ours?.wall ?? null,
    ...others.map((cost) => cost?.wall ?? null),
  ];
}

/**
 * @template Key, From, To
 * @param {ReadonlyMap<Key, From>} map
 * @param {(value: From) => To} change
 * @returns {ReadonlyMap<Key, To>}
 */
function mapValues(map, change) {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
