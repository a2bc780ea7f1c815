import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const bin = fileURLToPath(new URL("../../bin/modelsmith.js", import.meta.url));

/** A `modelsmith watch` that is running. */
export interface Watching {
  /** Every line it printed so far, to either stream. */
  readonly lines: readonly string[];
  /** The next line that matches and was not given before. Lines in between are passed over. */
  line(pattern: RegExp): Promise<string>;
  /** Stops it as Ctrl+C does, and answers with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `modelsmith watch` in a folder, for the rest of the test. */
export function startWatching(cwd: string, ...args: readonly string[]): Watching {
  const child = spawn(process.execPath, [bin, "watch", ...args], { cwd });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const lines: string[] = [];
  let read = 0;
  let check = (): void => {};
  for (const stream of [child.stdout, child.stderr]) {
    onLine(stream, (line) => {
      lines.push(line);
      check();
    });
  }
  return {
    lines,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        check = () => {
          for (const line of lines.slice(read)) {
            read++;
            if (!pattern.test(line)) continue;
            check = () => {};
            resolve(line);
            return;
          }
        };
        ended.then((code) => reject(new Error(`ended with ${code}:\n${lines.join("\n")}`)));
        check();
      }),
    stop: () => {
      child.kill("SIGINT");
      return ended;
    },
  };
}

function onLine(stream: NonNullable<ChildProcess["stdout"]>, take: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(line);
  });
}
