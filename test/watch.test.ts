import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  config,
  edit,
  emptyFolder,
  owner,
  pet,
  put,
  run,
  textsIn,
} from "./support/command-line.js";
import { startWatching, type Watching } from "./support/watching.js";

/** A line a run, and what it wrote. */
const done = /^generated .* in \d+\.\d s \([1-9]\d* written/;

function project(): string {
  const folder = emptyFolder();
  put(folder, { "modelsmith.yaml": config, "schemas/pet.yaml": pet, "schemas/owner.yaml": owner });
  return folder;
}

async function started(folder: string, ...args: readonly string[]): Promise<Watching> {
  const watching = startWatching(folder, ...args);
  await watching.line(done);
  await watching.line(/^watching \d+ files?; Ctrl\+C ends it$/);
  return watching;
}

function petOf(folder: string): string {
  return readFileSync(join(folder, "generated/src/pets/pet.ts"), "utf8");
}

describe("watch", () => {
  test("writes the package again after every way of saving a schema", async () => {
    const folder = project();
    const watching = await started(folder);

    edit(folder, "schemas/pet.yaml", "born_at", "hatched_at");
    await watching.line(done);
    expect(petOf(folder)).toContain("declare hatchedAt?: Date;");

    // As editors do: a new file takes the place of the old one.
    put(folder, { "schemas/.pet.yaml.tmp": pet.replace("born_at", "laid_at") });
    renameSync(join(folder, "schemas/.pet.yaml.tmp"), join(folder, "schemas/pet.yaml"));
    await watching.line(done);
    expect(petOf(folder)).toContain("declare laidAt?: Date;");

    put(folder, {
      "schemas/deep/down/toy.yaml": "title: Toy\ntype: object\nproperties: { x: {} }",
    });
    await watching.line(done);
    expect(textsIn(join(folder, "generated"))).toHaveProperty("src/pets/toy.ts");

    renameSync(join(folder, "schemas/deep/down/toy.yaml"), join(folder, "schemas/doll.yaml"));
    edit(folder, "schemas/doll.yaml", "Toy", "Doll");
    await watching.line(done);
    rmSync(join(folder, "schemas/doll.yaml"));
    await watching.line(done);
    expect(textsIn(join(folder, "generated"))).not.toHaveProperty("src/pets/toy.ts");

    expect(await watching.stop()).toBe(0);
    expect(await run(folder, "check")).toMatchObject({ code: 0 });
  });

  test("sees the configuration, mixins, and where the package goes", async () => {
    const folder = project();
    const watching = await started(folder);

    edit(folder, "modelsmith.yaml", "1.2.3", "1.3.0");
    await watching.line(done);
    expect(textsIn(join(folder, "generated"))["package.json"]).toContain('"version": "1.3.0"');

    put(folder, { "schemas/mixins/index.ts": "export const paws = 4;\n" });
    await watching.line(done);
    put(folder, { "schemas/mixins/index.ts": "export const paws = 2;\n" });
    await watching.line(done);
    const { "src/pets/mixins/index.ts": mixin } = textsIn(join(folder, "generated"));
    expect(mixin).toBe("export const paws = 2;\n");

    edit(folder, "modelsmith.yaml", "out: generated", "out: made");
    expect(await watching.line(done)).toMatch(/→ made$/);
    edit(folder, "schemas/pet.yaml", "born_at", "hatched_at");
    expect(await watching.line(done)).toMatch(/→ made$/);
    expect(await watching.stop()).toBe(0);
    expect(await run(folder, "check")).toMatchObject({ code: 0 });
  });

  test("shows faults where they are, and goes on when they are gone", async () => {
    const folder = project();
    const before = await started(folder);
    const intact = textsIn(join(folder, "generated"));
    put(folder, { "schemas/pet.yaml": "type: [" });
    await before.line(/^schemas\/pet\.yaml:\d+:\d+: /);
    await before.line(/^1 error: nothing was written$/);
    expect(textsIn(join(folder, "generated"))).toEqual(intact);
    put(folder, { "modelsmith.yaml": "package: 1" });
    await before.line(/^modelsmith\.yaml:1:10: /);
    put(folder, {
      "modelsmith.yaml": config,
      "schemas/pet.yaml": pet.replace("born_at", "hatched_at"),
    });
    await before.line(done);
    expect(petOf(folder)).toContain("declare hatchedAt?: Date;");
    expect(await before.stop()).toBe(0);
  });

  test("prints what docs/watching.md shows", async () => {
    const page = readFileSync(new URL("../docs/watching.md", import.meta.url), "utf8");
    const [, shown = ""] = /^\$ modelsmith watch\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const folder = project();
    const watching = await started(folder);
    edit(folder, "schemas/pet.yaml", "name: { type: string }", "name: { type: strin }");
    await watching.line(/^1 error/);
    edit(folder, "schemas/pet.yaml", "name: { type: strin }", "title: { type: string }");
    await watching.line(done);
    const withoutNumbers = (text: string): string => text.replaceAll(/\d+/g, "0");
    expect(withoutNumbers(watching.lines.join("\n"))).toBe(withoutNumbers(shown.trimEnd()));
    expect(await watching.stop()).toBe(0);
  });

  test("follows references: to files that are no input, to mapped ones, and to those not there yet", async () => {
    const folder = emptyFolder();
    put(folder, {
      "api/main.yaml": [
        "title: Main",
        "type: object",
        "properties:",
        "  beside: { $ref: parts/beside.yaml }",
        "  mapped: { $ref: 'https://example.com/s/mapped.yaml' }",
      ].join("\n"),
      "api/parts/beside.yaml": "type: string",
      "elsewhere/mapped.yaml": "type: string",
    });
    const args = ["--schemas", "api/main.yaml", "--out", "out"];
    const watching = await started(folder, ...args, "--map", "https://example.com/s=elsewhere");
    const typeIn = (file: string): string | undefined =>
      /^export type \w+ = (.*);$/m.exec(textsIn(join(folder, "out/src"))[file] ?? "")?.[1];
    put(folder, { "api/parts/beside.yaml": "type: [integer, 'null']" });
    await watching.line(done);
    expect(typeIn("beside.ts")).toBe("number | null");
    put(folder, { "elsewhere/mapped.yaml": "type: boolean" });
    await watching.line(done);
    expect(typeIn("mapped.ts")).toBe("boolean");

    edit(folder, "api/main.yaml", "parts/beside.yaml", "later/late.yaml");
    await watching.line(/^1 error: nothing was written$/);
    put(folder, { "api/later/late.yaml": "type: number" });
    await watching.line(done);
    expect(typeIn("late.ts")).toBe("number");
    expect(await watching.stop()).toBe(0);
  });

  test("makes one run of a burst of saves, and none of what it wrote itself", async () => {
    const folder = project();
    const watching = await started(folder);
    const before = watching.lines.length;
    writeFileSync(join(folder, "generated/notes.txt"), "mine");
    for (let count = 0; count < 100; count++) {
      put(folder, { "schemas/pet.yaml": pet.replace("born_at", `saved_${count}_at`) });
    }
    for (let text = ""; !text.includes("saved99At"); text = petOf(folder)) {
      await watching.line(done);
    }
    edit(folder, "schemas/pet.yaml", "saved_99_at", "last_at");
    await watching.line(done);
    expect(petOf(folder)).toContain("declare lastAt?: Date;");
    expect(watching.lines.length - before).toBeLessThan(50);
    expect(await watching.stop()).toBe(0);
  });

  test("says nothing but what it wrote, however often something is saved", async () => {
    const folder = project();
    const watching = await started(folder);
    const before = watching.lines.length;
    for (let count = 0; count < 12; count++) {
      put(folder, { "schemas/pet.yaml": pet.replace("born_at", `saved_${count}_at`) });
      await watching.line(done);
      expect(petOf(folder)).toContain(`declare saved${count}At?: Date;`);
    }
    expect(await watching.stop()).toBe(0);
    expect(watching.lines.slice(before).filter((line) => !done.test(line))).toEqual([]);
  });

  test("prints one JSON document a line when asked", async () => {
    const folder = project();
    const watching = startWatching(folder, "--json");
    expect(JSON.parse(await watching.line(/written/))).toMatchObject({ ok: true, diagnostics: [] });
    expect(JSON.parse(await watching.line(/watching/))).toEqual({ watching: 3 });
    put(folder, { "schemas/pet.yaml": "type: strin" });
    expect(JSON.parse(await watching.line(/diagnostics/))).toMatchObject({
      ok: false,
      diagnostics: [{ code: "type-unknown", file: "schemas/pet.yaml", line: 1 }],
      files: { written: [] },
    });
    expect(await watching.stop()).toBe(0);
  });

  test("has nothing to watch without a configuration", async () => {
    const { code, err } = await run(emptyFolder(), "watch");
    expect(code).toBe(2);
    expect(err).toContain("no modelsmith.yaml here; name one with --config");
  });
});
