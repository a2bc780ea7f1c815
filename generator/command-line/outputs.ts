import { addInputOptions, type InputOptions, inputUsage, readInput } from "./input-options.js";
import { presentFiles } from "./present-files.js";
import type { Subcommand } from "./subcommand.js";

/** `modelsmith outputs`. */
export const outputs: Subcommand = {
  name: "outputs",
  usage: inputUsage,
  summary: "list every file that generate writes",
  examples: [],
  define(command, carryOut) {
    addInputOptions(command).action(async (options: InputOptions) => {
      const input = readInput(command, options);
      await carryOut(async (more) => {
        const { listOutputs } = await import("../list-files.js");
        return listOutputs({ ...input, ...more });
      }, presentFiles);
    });
  },
};
