import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contents, place, produce, type Texts, temporaryFolder, times } from "./package-folder.js";

const first: Texts = {
  "package.json": "{}\n",
  "src/index.ts": "one\n",
  "src/a.ts": "a\n",
  "src/b.ts": "b\n",
  "src/old/only.ts": "only\n",
};
const second: Texts = {
  "package.json": "{}\n",
  "src/index.ts": "two\n",
  "src/a.ts": "a\n",
  "src/b.ts": "B\n",
  "src/c.ts": "c\n",
  "src/new/deep/file.ts": "deep\n",
};

/** Long ago, so that a file that was written again is seen to be newer. */
function age(dir: string): void {
  for (const path of Object.keys(times(dir))) utimesSync(join(dir, path), 1e9, 1e9);
}

describe("the files of a package", () => {
  test("are written into a folder that does not exist yet", async () => {
    const dir = join(temporaryFolder(), "deep", "out");
    const { result, codes } = await produce(dir, first);
    expect(codes).toEqual([]);
    expect(contents(dir)).toEqual(first);
    expect(result?.written).toContain("src/old/only.ts");
  });

  test("are exactly the new ones afterwards: added, changed, removed, with their empty folders", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    const { result } = await produce(dir, second);
    expect(contents(dir)).toEqual(second);
    expect(result?.removed).toEqual(["src/old/only.ts"]);
    expect([...(result?.unchanged ?? [])].sort()).toEqual(["package.json", "src/a.ts"]);
  });

  test("keep their times when they are the same, also in a folder where the rest changes", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    age(dir);
    await produce(dir, second);
    const after = times(dir);
    const old = Object.keys(after).filter((path) => after[path] === 1e12);
    expect(old.sort()).toEqual(["package.json", "src/a.ts"]);
  });

  test("and the manifest stay untouched by a second run", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    age(dir);
    const before = times(dir);
    const { result } = await produce(dir, first);
    expect(times(dir)).toEqual(before);
    expect(result?.written).toEqual([]);
  });

  test("may become folders, and folders files", async () => {
    const dir = temporaryFolder();
    await produce(dir, { "src/a": "file", "src/b/x.ts": "x" });
    await produce(dir, { "src/a/y.ts": "y", "src/b": "file" });
    expect(contents(dir)).toEqual({ "src/a/y.ts": "y", "src/b": "file" });
  });

  test("are the same with CRLF, and written with LF", async () => {
    const dir = temporaryFolder();
    await produce(dir, { "a.ts": "x\r\ny\r\n", "b.ts": "1\n2\n" });
    expect(contents(dir)["a.ts"]).toBe("x\ny\n");
    const manifest = join(dir, ".modelsmith.json");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replaceAll("\n", "\r\n"));
    place(dir, { "b.ts": "1\r\n2\r\n" });
    const { result, codes } = await produce(dir, { "a.ts": "x\ny\n", "b.ts": "1\n2\n" });
    expect(codes).toEqual([]);
    expect(result?.written).toEqual([]);
    expect(contents(dir)["b.ts"]).toBe("1\r\n2\r\n");
  });

  test("give the same manifest whatever order they and their sources come in", async () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    const sources = [
      { path: "a.yaml", text: "1" },
      { path: "b.yaml", text: "2" },
    ];
    const from = { generator: "1", settings: "s", sources };
    await produce(one, first, from);
    const turned = Object.fromEntries(Object.entries(first).reverse());
    await produce(other, turned, { ...from, sources: [...sources].reverse() });
    const read = (dir: string) => readFileSync(join(dir, ".modelsmith.json"), "utf8");
    expect(read(other)).toBe(read(one));
    expect(read(one)).not.toContain(one);
  });
});

describe("what somebody else put into the folder", () => {
  const mine: Texts = {
    "README.md": "mine\n",
    "dist/index.js": "built\n",
    "src/mine.ts": "mine\n",
    "src/old/mine.ts": "mine\n",
    "src/.hidden": "mine\n",
  };

  test("stays, with its time, wherever it lies", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    place(dir, mine);
    mkdirSync(join(dir, "src/empty"));
    age(dir);
    const { codes } = await produce(dir, second);
    expect(codes).toEqual([]);
    expect(contents(dir)).toEqual({ ...second, ...mine, "src/empty/": "" });
    for (const path of Object.keys(mine)) expect(times(dir)[path]).toBe(1e12);
  });

  test("is not lost when it comes while the package is being written", async () => {
    const dir = temporaryFolder();
    const files = (text: string): Texts =>
      Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`src/f${index}.ts`, text]));
    await produce(dir, files("old"));
    let writing = true;
    const put: string[] = [];
    const writer = (async () => {
      for (let index = 0; writing; index++) {
        const path = `src/mine-${index}.txt`;
        try {
          place(dir, { [path]: "mine" });
          put.push(path);
        } catch {
          // The folder is away for an instant, between two renames.
        }
        await new Promise(setImmediate);
      }
    })();
    const { codes } = await produce(dir, files("new"));
    writing = false;
    await writer;
    expect(codes).toEqual([]);
    expect(put.length).toBeGreaterThan(3);
    expect(Object.keys(contents(dir))).toEqual(expect.arrayContaining(put));
  });

  test("is an error where a file has to go, and nothing is written", async () => {
    const dir = temporaryFolder();
    place(dir, { "src/index.ts": "mine\n", "package.json": "mine\n", "src/a.ts/x": "" });
    const before = contents(dir);
    const { result, codes, messages } = await produce(dir, first);
    expect(result).toBeUndefined();
    expect(codes).toEqual(["output-not-ours", "output-not-ours", "output-not-ours"]);
    expect(messages.map((message) => message.split(" ")[0])).toEqual([
      "out/package.json",
      "out/src/a.ts",
      "out/src/index.ts",
    ]);
    expect(contents(dir)).toEqual(before);
  });

  test("is taken for ours where it says the same", async () => {
    const dir = temporaryFolder();
    place(dir, first);
    expect((await produce(dir, first)).codes).toEqual([]);
    expect((await produce(dir, second)).codes).toEqual([]);
    expect(contents(dir)).toEqual(second);
  });
});

describe("a file that was changed by hand", () => {
  test("is named before it is replaced", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    place(dir, { "src/a.ts": "edited\n" });
    const { codes, messages } = await produce(dir, first);
    expect(codes).toEqual(["output-changed-by-hand"]);
    expect(messages[0]).toContain("out/src/a.ts");
    expect(contents(dir)).toEqual(first);
  });

  test("stays when it is no longer produced", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    place(dir, { "src/old/only.ts": "edited\n" });
    const { codes, result } = await produce(dir, second);
    expect(codes).toEqual(["output-left-alone"]);
    expect(result?.removed).toEqual([]);
    expect(contents(dir)).toEqual({ ...second, "src/old/only.ts": "edited\n" });
  });
});

describe("a manifest that lies", () => {
  test.each([
    "../victim.txt",
    "src/../../victim.txt",
    "src/link/victim.txt",
    "C:\\victim.txt",
    "/etc/hostname",
    "./package.json/../../victim.txt",
  ])("never leads outside: %s", async (path) => {
    const parent = temporaryFolder();
    const dir = join(parent, "out");
    await produce(dir, first);
    place(parent, { "victim.txt": "only\n", "elsewhere/victim.txt": "only\n" });
    symlinkSync(join(parent, "elsewhere"), join(dir, "src/link"));
    const manifest = join(dir, ".modelsmith.json");
    const text = readFileSync(manifest, "utf8");
    writeFileSync(manifest, text.replace('"src/old/only.ts"', JSON.stringify(path)));
    await produce(dir, second);
    expect(readFileSync(join(parent, "victim.txt"), "utf8")).toBe("only\n");
    expect(readFileSync(join(parent, "elsewhere/victim.txt"), "utf8")).toBe("only\n");
  });

  test("cannot make a file of the user's go away", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    place(dir, { "README.md": "mine\n" });
    const manifest = join(dir, ".modelsmith.json");
    const text = readFileSync(manifest, "utf8");
    writeFileSync(manifest, text.replace('"src/old/only.ts"', '"README.md"'));
    await produce(dir, second);
    expect(contents(dir)["README.md"]).toBe("mine\n");
  });

  test("or cannot be read counts as none: what is the same is taken over, the rest is an error", async () => {
    const dir = temporaryFolder();
    await produce(dir, first);
    place(dir, { ".modelsmith.json": "<<<<<<< HEAD\n{}" });
    expect((await produce(dir, first)).codes).toEqual([]);
    place(dir, { ".modelsmith.json": "[]" });
    expect((await produce(dir, second)).codes).toContain("output-not-ours");
    expect(contents(dir)).toEqual(first);
  });
});

describe("a folder that is a link leading out", () => {
  test("is not written through", async () => {
    const parent = temporaryFolder();
    const dir = join(parent, "out");
    place(parent, { "elsewhere/x": "" });
    mkdirSync(dir);
    symlinkSync(join(parent, "elsewhere"), join(dir, "src"));
    expect((await produce(dir, first)).codes).toEqual(["output-not-ours"]);
    expect(contents(join(parent, "elsewhere"))).toEqual({ x: "" });
  });

  test("is not used to prepare the package in either", async () => {
    const parent = temporaryFolder();
    const dir = join(parent, "out");
    place(parent, { "elsewhere/x": "" });
    mkdirSync(dir);
    symlinkSync(join(parent, "elsewhere"), join(dir, ".modelsmith"));
    expect((await produce(dir, first)).codes).toEqual(["output-not-ours"]);
    expect(contents(join(parent, "elsewhere"))).toEqual({ x: "" });
  });

  test("is fine for the package's own folder", async () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, "real"));
    symlinkSync(join(parent, "real"), join(parent, "out"));
    expect((await produce(join(parent, "out"), first)).codes).toEqual([]);
    expect(contents(join(parent, "real"))).toEqual(first);
  });
});

describe("a place that cannot be written", () => {
  test("is one message: a file where the folder should be", async () => {
    const parent = temporaryFolder();
    place(parent, { out: "a file" });
    const { codes, messages } = await produce(join(parent, "out"), first);
    expect(codes).toEqual(["output-not-writable"]);
    expect(messages[0]).toBe("cannot write out: a file stands where a folder has to be");
    expect(contents(parent)).toEqual({ out: "a file" });
  });

  test("is one message: a folder whose parent is a file", async () => {
    const parent = temporaryFolder();
    place(parent, { file: "" });
    expect((await produce(join(parent, "file", "out"), first)).codes).toEqual([
      "output-not-writable",
    ]);
  });
});
