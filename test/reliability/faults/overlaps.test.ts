import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyOf, type Result, runIn } from "../../support/command-line.js";
import { record } from "../results/record.js";
import { changedProject, packageIn } from "./project.js";
import { type RunServer, startRunServer } from "./run-server.js";

const preload = fileURLToPath(new URL("fail-at.mjs", import.meta.url));

/** The parts of a run that are behind it when another one begins to write, as `npm run faults` wants them, or two. */
const everything = process.env.FAULTS === "all";
const parts = everything ? [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.95] : [0.15, 0.75];

let server: RunServer;
beforeAll(() => {
  server = startRunServer();
});
afterAll(() => server.stop());

test("A run that another one finds in the middle of its work is waited for, and one whole package is left.", async () => {
  const project = await changedProject(server);
  const trial = copyOf(project.folder);
  const { changes } = await server.run(trial, ["generate"], { folder: join(trial, "generated") });
  for (const part of parts) {
    const folder = copyOf(project.folder);
    const flag = join(folder, "flag");
    const start = (fault: string, at: number): Promise<Result> =>
      runIn(folder, ["generate"], {
        node: ["--import", preload],
        env: {
          FAULT: fault,
          FAULT_AT: String(at),
          FAULT_FLAG: flag,
          FAULT_FOLDER: join(folder, "generated"),
        },
      });
    const results = await Promise.all([
      start("hold", 1 + Math.floor(part * changes)),
      start("tell", 1),
    ]);
    expect(existsSync(flag)).toBe(true);
    for (const { code, err } of results) expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(packageIn(folder)).toEqual(project.young);
    expect(existsSync(join(folder, "generated/.modelsmith"))).toBe(false);
  }
  if (everything) record("overlapping-runs", { overlaps: parts.length });
}, 600_000);
