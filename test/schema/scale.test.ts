import { expect, test } from "vitest";
import { collect } from "../../generator/diagnostics.js";
import { parse } from "../../generator/schema/parse.js";
import type { Json } from "../../generator/source/json.js";
import { load } from "../../generator/source/load.js";
import { inTemporaryFolder } from "../support/temporary-folder.js";
import { parseSchemas } from "./parse-schemas.js";

const description =
  "What an honest model says about itself, in a sentence or two of ordinary length. ";

/** Models that refer to each other, about 500 bytes each. */
function interlinked(count: number): Json {
  const ref = (index: number): Json => ({ $ref: `#/$defs/Model${index % count}` });
  const models = Array.from({ length: count }, (_, index) => [
    `Model${index}`,
    {
      type: "object",
      description: description.repeat(2),
      required: ["id"],
      properties: {
        id: { type: "string", minLength: 1 },
        next: ref(index * 7 + 1),
        list: { type: "array", items: ref(index * 3 + 2) },
        other: { anyOf: [ref(index + 1), { type: "null" }] },
      },
    },
  ]);
  return { $defs: Object.fromEntries(models) };
}

test("five thousand interlinked definitions are no problem", async () => {
  const { set, said } = await parseSchemas({ "a.json": interlinked(5000) });
  expect(said).toEqual([]);
  expect(set.definitions.length).toBe(5000);
});

test("a chain of five thousand references is no problem", async () => {
  const links = Array.from({ length: 5000 }, (_, index) => [
    `x-${index}`,
    { $ref: `#/x-${index + 1}` },
  ]);
  const { set, said } = await parseSchemas({
    "a.json": { $ref: "#/x-0", ...Object.fromEntries(links), "x-5000": { type: "string" } },
  });
  expect(said).toEqual([]);
  expect(set.schemas.size).toBe(5002);
});

test("a thousand levels of nesting are no problem, in any dialect", async () => {
  let schema: Json = { type: "string" };
  for (let level = 0; level < 998; level++) schema = { not: schema };
  for (const draft of ["http://json-schema.org/draft-07/schema#", "none"]) {
    const { set, said } = await parseSchemas({
      "a.json": { $schema: draft, definitions: {}, not: schema },
    });
    expect(said).toEqual(draft === "none" ? ["dialect-unknown"] : []);
    expect(set.schemas.size).toBe(1000);
  }
});

test("time grows with the size of the document, not with its square", async () => {
  const small = await fastest(JSON.stringify(interlinked(1000)));
  const large = await fastest(JSON.stringify(interlinked(8000)));
  // Eight times the models; the square would be sixty-four times the time.
  expect(large / small).toBeLessThan(24);
});

/** The least of a few runs, in microseconds of the processor: what else the machine does is not measured. */
async function fastest(text: string): Promise<number> {
  return inTemporaryFolder({ "a.json": text }, async (cwd) => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const { report, failed } = collect();
      const before = process.cpuUsage();
      parse(await load(["."], report, { cwd }), report);
      least = Math.min(least, process.cpuUsage(before).user);
      expect(failed()).toBe(false);
    }
    return least;
  });
}
