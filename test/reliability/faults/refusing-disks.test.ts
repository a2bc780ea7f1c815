import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainly, runScript } from "../../support/bash.js";
import { copyOf, emptyFolder } from "../../support/command-line.js";
import { record } from "../results/record.js";
import { changedProject, packageIn } from "./project.js";
import { type RefusingDisk, refusingDisks } from "./refusing-disks.js";
import { type RunServer, startRunServer } from "./run-server.js";

const bin = fileURLToPath(new URL("../../../bin/modelsmith.js", import.meta.url));

let server: RunServer;
let refusals = 0;
beforeAll(() => {
  server = startRunServer();
});
afterAll(() => server.stop());

describe("A package stays as it was, one message says why, and the next run finds nothing in its way, on", () => {
  for (const disk of refusingDisks) {
    const note = disk.impossible === undefined ? "" : ` (not here: ${disk.impossible})`;
    test.skipIf(disk.impossible !== undefined)(disk.name + note, async () => {
      const project = await changedProject(server);
      const { refused, released } = await runOn(disk, project.folder);
      expect(refused.err).toBe(`${disk.message}\n1 error: nothing was written\n`);
      expect(refused.code).toBe("1\n");
      expect(refused.package).toEqual(project.old);
      expect(released.code, released.err).toBe("0\n");
      expect(released.package).toEqual(project.young);
      expect(existsSync(join(released.folder, "generated/.modelsmith"))).toBe(false);
      refusals++;
    });
  }
});

test("There are as many as the documentation says.", () => {
  const possible = refusingDisks.filter(({ impossible }) => impossible === undefined);
  expect(refusals).toBe(possible.length);
  if (process.env.FAULTS === "all") record("refusing-disks", { disks: refusals });
});

/** What a run said, and what it left. */
interface Found {
  readonly err: string;
  readonly code: string;
  readonly folder: string;
  readonly package: Readonly<Record<string, string>>;
}

/** A run that is refused, and one when nothing refuses any more. */
async function runOn(
  { hinder, release = "", around = plainly, under = [] }: RefusingDisk,
  template: string,
): Promise<{ readonly refused: Found; readonly released: Found }> {
  const cwd = copyOf(template);
  const out = emptyFolder();
  const env = { NODE: process.execPath, BIN: bin, OUT: out, PROJECT: cwd, DISK: emptyFolder() };
  const script = [
    keep,
    hinder,
    `run refused ${under.join(" ")} "$NODE" "$BIN" generate`,
    release,
    'run released "$NODE" "$BIN" generate',
  ];
  await runScript(around, script.join("\n"), { cwd, env });
  return { refused: find(join(out, "refused")), released: find(join(out, "released")) };
}

/** Runs a command and keeps what it said, how it ended, and the package. */
const keep = `run() {
  local name=$1 code=0
  shift
  mkdir "$OUT/$name"
  "$@" 2>&1 >/dev/null | cat >"$OUT/$name/err" || code=$?
  echo "$code" >"$OUT/$name/code"
  cp -a generated "$OUT/$name/"
}`;

function find(folder: string): Found {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return { err: read("err"), code: read("code"), folder, package: packageIn(folder) };
}
