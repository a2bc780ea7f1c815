import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Result } from "../../support/command-line.js";

const program = fileURLToPath(new URL("serve-runs.mjs", import.meta.url));

/** What happens when the run asks for the change with this number below a folder. */
export interface Fault {
  readonly folder: string;
  readonly at?: number;
  /** Whether reading counts too. */
  readonly reads?: boolean;
  /** The code of the error with which the system refuses. */
  readonly error?: string;
  /** What somebody else puts there at that moment, by absolute path; null takes it away. */
  readonly puts?: Readonly<Record<string, string | null>>;
}

/** A run, and how often it could have met the fault. */
export interface CountedResult extends Result {
  readonly changes: number;
}

/** Carries out runs of the built command line in a process that has loaded it already, one at a time. */
export interface RunServer {
  readonly run: (
    cwd: string,
    args: readonly string[],
    fault?: Fault | undefined,
  ) => Promise<CountedResult>;
  readonly stop: () => void;
}

/** Starts the process. */
export function startRunServer(): RunServer {
  const child = fork(program, { stdio: "inherit" });
  return {
    run: (cwd, args, fault) => {
      child.send({ cwd, args, fault });
      return answer(child);
    },
    stop: () => child.kill(),
  };
}

function answer(child: ChildProcess): Promise<CountedResult> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null): void => reject(new Error(`the process ended with ${code}`));
    child.once("exit", fail);
    child.once("message", (result: CountedResult) => {
      child.off("exit", fail);
      resolve(result);
    });
  });
}
