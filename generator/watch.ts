import { resolve } from "node:path";
import { type CommandOptions, type GenerateResult, generate } from "./commands.js";
import { toData } from "./diagnostics.js";
import { createMemory } from "./memory.js";
import { openLookout, type Sights } from "./source/lookout.js";

/** What is made again and again, and who follows it. */
export type WatchOptions = CommandOptions & {
  /** Ends the watching. A run that has begun is brought to its end. */
  readonly signal: AbortSignal;
  /** Told of the result of the first run, and of every run that something had changed for. */
  readonly onResult: (result: GenerateResult) => void;
  /** Told when everything is being watched that has been read: how many files and folders. */
  readonly onWatch?: (sights: Sights) => void;
};

/** What `watch` answers: all is well when it was stopped. What a run found was told by then. */
export type WatchResult = Pick<GenerateResult, "ok" | "diagnostics">;

/**
 * Makes the package, and makes it again whenever something has changed that went into it: schemas, the files they refer to,
 * mixins, the configuration; also what was missed and is there now. One run follows the other, so that two never write
 * at once. Ends at once when there is no configuration to begin with.
 */
export async function watch(options: WatchOptions): Promise<WatchResult> {
  const { signal, onResult, onWatch = () => {}, ...input } = options;
  const cwd = resolve(input.cwd ?? "");
  const memory = createMemory();
  const lookout = openLookout();
  let due = true;
  let said = "";
  try {
    for (;;) {
      const files = new Set<string>();
      const folders = new Set<string>();
      const result = await generate(input, {
        memory,
        isIdle: !due,
        onLook: (path, kind) => (kind === "file" ? files : folders).add(path),
      });
      const { written, removed } = result.files;
      const faults = JSON.stringify(result.diagnostics.map(toData));
      if (isWithoutInput(result)) return result;
      if (due || written.length + removed.length > 0 || faults !== said) onResult(result);
      said = faults;

      const except = result.out === "" ? "" : resolve(cwd, result.out);
      const sights = { files, folders, except };
      // What changed between reading and watching was missed, so there is another look that says nothing when all is well.
      due = signal.aborted || !(await lookout.turnTo(sights));
      if (!due) continue;
      onWatch(sights);
      due = await lookout.change(signal);
      if (signal.aborted) return { ok: true, diagnostics: [] };
    }
  } finally {
    await lookout.close();
  }
}

function isWithoutInput({ diagnostics }: GenerateResult): boolean {
  return diagnostics.some(({ code }) => code === "config-not-found");
}
