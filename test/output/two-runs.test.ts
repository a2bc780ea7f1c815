import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { collect } from "../../generator/diagnostics.js";
import { write } from "../../generator/output/write.js";
import { contents, origin, place, produce, type Texts, temporaryFolder } from "./package-folder.js";

const first: Texts = { "package.json": "1\n", "src/a.ts": "1\n", "src/b.ts": "1\n" };
const second: Texts = { "package.json": "2\n", "src/a.ts": "2\n", "src/c.ts": "2\n" };

/** A process that exists and is not this one. */
const living = process.ppid;
/** Above the highest id that Linux gives, and rare elsewhere. */
const dead = 4_194_305;

function holdLock(dir: string, holder: unknown): string {
  const lock = join(dir, ".modelsmith", "lock");
  mkdirSync(join(dir, ".modelsmith"), { recursive: true });
  writeFileSync(lock, typeof holder === "string" ? holder : JSON.stringify(holder));
  return lock;
}

const now = (): string => new Date().toISOString();

describe("two runs at once", () => {
  test("leave one whole package, whichever is last", async () => {
    const dir = temporaryFolder();
    const runs = Array.from({ length: 6 }, (_, index) => produce(dir, index % 2 ? first : second));
    for (const { codes } of await Promise.all(runs)) expect(codes).toEqual([]);
    const { ".modelsmith.json": _, ...found } = contents(dir);
    expect([first, second]).toContainEqual(found);
  });

  test("take turns: the second waits until the first has finished", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    const lock = holdLock(dir, { pid: living, started: now() });
    const run = produce(dir, second);
    await setTimeout(200);
    expect(contents(dir)["src/a.ts"]).toBe("1\n");
    rmSync(lock);
    expect((await run).codes).toEqual([]);
    expect(contents(dir)).toEqual(second);
  });

  test("end with a message when the first does not finish", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    holdLock(dir, { pid: living, started: now() });
    const { report, diagnostics } = collect();
    const options = { origin, shown: "out", pid: process.pid, patience: 100, report };
    expect(await write([{ path: "x.ts", text: "x" }], dir, options)).toBeUndefined();
    expect(diagnostics().map(({ message }) => message)).toEqual([
      "another run is writing out; wait for it, or delete out/.modelsmith/lock",
    ]);
    rmSync(join(dir, ".modelsmith"), { recursive: true });
    expect(contents(dir)).toEqual(first);
  });

  test.each([
    ["of a process that is gone", { pid: dead, started: now() }],
    ["of an earlier process with our id", { pid: process.pid, started: now() }],
    ["of long ago", { pid: living, started: "2020-01-01T00:00:00.000Z" }],
  ])("are none when the lock is %s", async (_, holder) => {
    const dir = temporaryFolder();
    await produce(dir, first);
    holdLock(dir, holder);
    expect((await produce(dir, second)).codes).toEqual([]);
    expect(contents(dir)).toEqual(second);
  });

  test("are none when the lock was never filled in", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    holdLock(dir, "");
    expect((await produce(dir, second)).codes).toEqual([]);
    expect(contents(dir)).toEqual(second);
  });
});

describe("a run that was cut short", () => {
  /** What a run leaves behind that was killed between taking the old `src` away and putting the new one there. */
  function cutShort(dir: string, path = "src"): void {
    place(dir, {
      ".modelsmith/incoming/0/a.ts": "2\n",
      ".modelsmith/outgoing/0/a.ts": "1\n",
      ".modelsmith/outgoing/0/b.ts": "1\n",
      ".modelsmith/journal.json": JSON.stringify({
        steps: [{ path, had: true, gets: true }],
        ours: ["src/a.ts", "src/b.ts"],
      }),
    });
  }

  test("is taken back by the next one, whatever that goes on to write", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    rmSync(join(dir, "src"), { recursive: true });
    cutShort(dir);
    const { result, codes } = await produce(dir, first);
    expect(codes).toEqual([]);
    expect(result?.written).toEqual([]);
    expect(contents(dir)).toEqual(first);
  });

  test("does not cost the files that were put into its new folders since", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    cutShort(dir);
    rmSync(join(dir, ".modelsmith/incoming/0"), { recursive: true });
    place(dir, { "src/mine.ts": "mine\n" });
    await produce(dir, second);
    expect(contents(dir)).toEqual({ ...second, "src/mine.ts": "mine\n" });
  });

  test.each(["../src", "/tmp", "src/../../x", ""])("is not followed outside: %s", async (path) => {
    const dir = temporaryFolder();
    await produce(dir, first);
    cutShort(dir, path);
    expect((await produce(dir, second)).codes).toEqual(["output-not-repairable"]);
    expect(contents(dir)).toMatchObject(first);
  });

  test("is not followed through links", async () => {
    const parent = temporaryFolder();
    const dir = join(parent, "out");
    await produce(dir, first);
    cutShort(dir, "link/x");
    place(parent, { "elsewhere/x/a.ts": "theirs\n" });
    symlinkSync(join(parent, "elsewhere"), join(dir, "link"));
    rmSync(join(dir, ".modelsmith/incoming/0"), { recursive: true });
    expect((await produce(dir, second)).codes).toEqual(["output-not-repairable"]);
    expect(readFileSync(join(parent, "elsewhere/x/a.ts"), "utf8")).toBe("theirs\n");
  });

  test("before its first rename leaves only things to sweep away", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    place(dir, { ".modelsmith/incoming/0/a.ts": "half", ".modelsmith/journal.json.part": "[" });
    expect((await produce(dir, first)).codes).toEqual([]);
    expect(existsSync(join(dir, ".modelsmith"))).toBe(false);
  });
});
