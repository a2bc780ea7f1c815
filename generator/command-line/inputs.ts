import { addInputOptions, type InputOptions, inputUsage, readInput } from "./input-options.js";
import { presentFiles } from "./present-files.js";
import type { Subcommand } from "./subcommand.js";

/** `modelsmith inputs`. */
export const inputs: Subcommand = {
  name: "inputs",
  usage: inputUsage,
  summary: "list every file that the package is made from",
  examples: [
    {
      line: "modelsmith inputs --json",
      purpose: "what a build tool has to watch; outputs lists what generate writes",
    },
  ],
  define(command, carryOut) {
    addInputOptions(command).action(async (options: InputOptions) => {
      const input = readInput(command, options);
      await carryOut(async (more) => {
        const { listInputs } = await import("../list-files.js");
        return listInputs({ ...input, ...more });
      }, presentFiles);
    });
  },
};
