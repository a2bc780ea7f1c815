// @ts-check
import { Worker } from "node:worker_threads";

/** @import { Output } from "./tools.js" */
/** @typedef {{ readonly output?: Output, readonly crash?: string }} Made */

/** Milliseconds for one case of one tool. */
const maxTime = 60_000;

/**
 * What a tool makes of each case, or how it failed.
 * @param {number} tool
 * @param {number} count
 * @returns {Promise<readonly Made[]>}
 */
export async function makeAll(tool, count) {
  const made = [];
  let worker = startWorker();
  for (let one = 0; one < count; one++) {
    const result = await ask(worker, { tool, one });
    if (result.ended) worker = startWorker();
    made.push(result);
  }
  await worker.terminate();
  return made;
}

function startWorker() {
  return new Worker(new URL("make-output.js", import.meta.url), { stdout: true, stderr: true });
}

/**
 * @param {Worker} worker
 * @param {{ readonly tool: number, readonly one: number }} message
 * @returns {Promise<Made & { readonly ended?: boolean }>}
 */
function ask(worker, message) {
  return new Promise((resolve) => {
    /** @param {Made & { readonly ended?: boolean }} result */
    const settle = (result) => {
      clearTimeout(timer);
      worker.off("message", settle);
      worker.off("error", fail);
      resolve(result);
    };
    const end = (/** @type {string} */ crash) => {
      settle({ crash, ended: true });
      void worker.terminate();
    };
    const fail = (/** @type {unknown} */ error) => end(String(error));
    const timer = setTimeout(() => end("does not end"), maxTime);
    worker.on("message", settle);
    worker.on("error", fail);
    worker.postMessage(message);
  });
}
