import { check } from "./check.js";
import { diff } from "./diff.js";
import { docs } from "./docs.js";
import { explain } from "./explain.js";
import { generate } from "./generate.js";
import { bringIn } from "./import.js";
import { init } from "./init.js";
import { inputs } from "./inputs.js";
import { outputs } from "./outputs.js";
import type { Subcommand } from "./subcommand.js";
import { watch } from "./watch.js";

/** The commands of modelsmith, in the order of its help. */
export const subcommands: readonly Subcommand[] = [
  init,
  generate,
  check,
  diff,
  watch,
  bringIn,
  docs,
  inputs,
  outputs,
  explain,
];
