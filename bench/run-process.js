// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * What one process took.
 * @typedef {object} Cost
 * @property {number} wall Seconds.
 * @property {number} cpu Seconds of processor time, of all threads.
 * @property {number} memory Peak, in MiB.
 */

const hook = new URL("report-usage.js", import.meta.url).href;

/** A program was not waited for any longer. */
export class StoppedError extends Error {}

/**
 * Runs a Node program to its end. It has to succeed.
 * @param {readonly string[]} args The program and what it is given.
 * @param {string} [cwd]
 * @param {{ readonly patience?: number }} [options] Seconds after which it is stopped.
 * @returns {Promise<Cost>}
 */
export async function runProcess(args, cwd, { patience } = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", hook, ...args], {
    cwd,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    ...(patience !== undefined && { timeout: patience * 1000, killSignal: "SIGKILL" }),
  });
  let usage = "";
  let said = "";
  child.stdio[3]?.on("data", (data) => {
    usage += data;
  });
  child.stderr?.on("data", (data) => {
    said += data;
  });
  const [code, signal] = await once(child, "close");
  const wall = (performance.now() - started) / 1000;
  if (signal === "SIGKILL" && patience !== undefined && wall >= patience) {
    throw new StoppedError(`${args.join(" ")} was stopped after ${patience} s`);
  }
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${said}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage);
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
}

/**
 * Runs every program so often, one after the other, every other round backwards, and gives the medians by name.
 * @param {Readonly<Record<string, () => Promise<Cost>>>} programs
 * @param {number} rounds
 * @returns {Promise<ReadonlyMap<string, Cost>>}
 */
export async function compareProcesses(programs, rounds) {
  /** @type {Map<string, Cost[]>} */
  const costs = new Map(Object.keys(programs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const order = Object.entries(programs);
    if (round % 2 === 1) order.reverse();
    for (const [name, run] of order) costs.get(name)?.push(await run());
  }
  return new Map([...costs].map(([name, each]) => [name, medianOf(each)]));
}

/**
 * @param {readonly Cost[]} costs
 * @returns {Cost}
 */
function medianOf(costs) {
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    memory: median(costs.map(({ memory }) => memory)),
  };
}

/**
 * @param {readonly number[]} numbers
 * @returns {number}
 */
export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
