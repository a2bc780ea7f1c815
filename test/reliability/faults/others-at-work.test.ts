import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyOf, put } from "../../support/command-line.js";
import { record } from "../results/record.js";
import { type ChangedProject, changedProject, packageIn } from "./project.js";
import { type CountedResult, type Fault, type RunServer, startRunServer } from "./run-server.js";

/** Somebody works on the project while a run does, at every moment that a run can notice, or at a few. */
const everything = process.env.FAULTS === "all";
const budget = everything ? 3_600_000 : 180_000;

let server: RunServer;
let all = 0;
beforeAll(() => {
  server = startRunServer();
});
afterAll(() => server.stop());

describe("What somebody does in the package's folder while it is written", () => {
  test.each([
    ["a file that is replaced", "src/pets/pet.ts"],
    ["a file that stays as it is", "src/index.ts"],
    ["a file that goes", "src/pets/gone.ts"],
  ])(
    "is there afterwards or was named: an edit of %s",
    async (_, path) => {
      const project = await changedProject(server);
      const moments = await forEachMoment(project, { below: "generated" }, async (meet) => {
        const { folder, result } = await meet({ [`generated/${path}`]: "mine" });
        const file = join(folder, "generated", path);
        const isThere = existsSync(file) && readFileSync(file, "utf8") === "mine";
        if (!isThere) expect(result.err).toContain(`generated/${path} was changed by hand`);
        await expectNext(project, folder, isThere ? path : undefined);
      });
      expect(moments).toBeGreaterThan(3);
    },
    budget,
  );

  test(
    "stays: a file that is added",
    async () => {
      const project = await changedProject(server);
      const path = "generated/src/pets/types/theirs.ts";
      await forEachMoment(project, { below: "generated" }, async (meet) => {
        const { folder } = await meet({ [path]: "mine" });
        expect(readFileSync(join(folder, path), "utf8")).toBe("mine");
      });
    },
    budget,
  );
});

describe("A schema that changes while it is read is read as it was or as it is:", () => {
  test.each([
    ["edited", "title: Pet\ntype: object\nproperties: { age: { type: string } }\n"],
    ["broken", "title: ["],
    ["gone", null],
  ])(
    "%s",
    async (_, text) => {
      const project = await changedProject(server);
      const moments = await forEachMoment(
        project,
        { below: "schemas", reads: true, step: text === null ? 1 : 3 },
        async (meet) => {
          const { folder, result } = await meet({ "schemas/pet.yaml": text });
          expect(result.err).not.toContain("bug in modelsmith");
          if (result.code === 1) expect(packageIn(folder)).toEqual(project.old);
          await expectNext(project, folder);
        },
      );
      expect(moments).toBeGreaterThan(3);
    },
    budget,
  );
});

test("There are as many moments as the documentation says.", () => {
  expect(all).toBeGreaterThan(20);
  if (everything) record("others-at-work", { moments: all });
});

/** Meets one of the moments of a run in a copy of the project. */
type Meet = (
  puts: Readonly<Record<string, string | null>>,
) => Promise<{ readonly folder: string; readonly result: CountedResult }>;

/** Where a run is watched, and at how many of its moments something happens where not at every one. */
interface Moments {
  readonly below: string;
  readonly reads?: boolean;
  readonly step?: number;
}

/** Does something at every moment of a run, or at some, and says at how many. */
async function forEachMoment(
  project: ChangedProject,
  { below, reads = false, step = 11 }: Moments,
  act: (meet: Meet) => Promise<void>,
): Promise<number> {
  const run = (folder: string, fault: Omit<Fault, "folder">): Promise<CountedResult> =>
    server.run(folder, ["generate"], { ...fault, reads, folder: join(folder, below) });
  const { changes } = await run(copyOf(project.folder), {});
  let moments = 0;
  for (let at = 1; at <= changes; at += everything ? 1 : step) {
    moments++;
    all++;
    await act(async (puts) => {
      const folder = copyOf(project.folder);
      const absolute = Object.entries(puts).map(([path, text]) => [join(folder, path), text]);
      return { folder, result: await run(folder, { at, puts: Object.fromEntries(absolute) }) };
    });
  }
  return moments;
}

/** With the schemas as they were meant, the next run leaves exactly the new package, beside what was edited and no longer produced. */
async function expectNext(
  { folder: template, young }: ChangedProject,
  folder: string,
  edited?: string,
): Promise<void> {
  const schema = "schemas/pet.yaml";
  put(folder, { [schema]: readFileSync(join(template, schema), "utf8") });
  expect(await server.run(folder, ["generate"])).toMatchObject({ code: 0 });
  const kept = edited === undefined || edited in young ? {} : { [edited]: "mine" };
  expect(packageIn(folder)).toEqual({ ...young, ...kept });
}
