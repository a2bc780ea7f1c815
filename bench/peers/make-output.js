// @ts-check
import { parentPort } from "node:worker_threads";
import { cases } from "./case.js";
import { tools } from "./tools.js";

// Asked for an output by the indexes of a tool and a case; a tool that never ends is ended from outside.
parentPort?.on("message", async ({ tool, one }) => {
  try {
    parentPort?.postMessage({ output: await tools[tool]?.make(cases[one] ?? missing(one)) });
  } catch (error) {
    parentPort?.postMessage({ crash: String(error).split("\n")[0] });
  }
});

/** @param {number} index @returns {never} */
function missing(index) {
  throw new Error(`there is no case ${index}`);
}
