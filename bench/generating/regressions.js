// @ts-check
import { compareProcesses, runProcess } from "../run-process.js";
import { begin, end, folder, making, modelsmith, peers, rival, writeApi } from "./programs.js";

/** @typedef {import("../results.js").Table} Table */

/** What takes more than this many times what it took has become slower; less is noise. */
const slack = 1.3;
const rounds = 3;
const attempts = 3;
const column = "processor s";

/**
 * Measures what it takes to make a package of 1,400 schemas, and says whether that is more than it was. What is slow is
 * measured again: only what is slow every time has become slower.
 * @param {readonly Table[]} before
 * @returns {Promise<readonly string[]>}
 */
export async function measureGenerating(before) {
  begin();
  try {
    const document = writeApi(1400);
    /** @type {readonly string[]} */
    let found = [];
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      found = findSlowGenerating(before, [await measureTable(document, attempt)]);
      if (found.length === 0) break;
    }
    return found;
  } finally {
    end();
  }
}

/**
 * Says so when making a package takes more processor time than it took, both as multiples of what a peer takes in the same run.
 * @param {readonly Table[]} before The results that are committed.
 * @param {readonly Table[]} now
 * @returns {readonly string[]}
 */
export function findSlowGenerating(before, now) {
  const [was, is] = [ratioIn(before), ratioIn(now)];
  if (is === undefined) return [];
  if (was === undefined) return [`${making}: not in the results`];
  if (is <= was * slack) return [];
  const peer = rival.replace(/:.*/, "");
  return [`${making}: ${is.toFixed(2)} times the ${column} of ${peer}, was ${was.toFixed(2)}`];
}

/** @param {readonly Table[]} tables */
function ratioIn(tables) {
  const [own, other] = [making, rival].map((name) => {
    for (const { columns, rows } of tables) {
      const cell = rows.find((row) => row.name === name)?.cells[columns.indexOf(column) - 1];
      if (typeof cell === "number") return cell;
    }
    return undefined;
  });
  return own === undefined || other === undefined ? undefined : own / other;
}

/**
 * @param {string} document
 * @param {number} attempt
 * @returns {Promise<Table>}
 */
async function measureTable(document, attempt) {
  let written = 0;
  const costs = await compareProcesses(
    {
      [making]: () => {
        written += 1;
        return runProcess(modelsmith("generate", document, `quick-${attempt}-${written}`), folder);
      },
      [rival]: () => runProcess(peers[rival]?.(document, "quick") ?? [], folder),
    },
    rounds,
  );
  return {
    title: "Generating",
    text: [],
    columns: ["", column],
    rows: [...costs].map(([name, { cpu }]) => ({ name, cells: [cpu] })),
  };
}
