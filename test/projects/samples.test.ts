import * as projects from "ai-wire-models/projects";
import { describe, expect, it } from "vitest";
import { allFields, readFacts } from "../support/facts/facts.js";
import { findTypeConst } from "../support/facts/find-export.js";
import { makeSample } from "./make-sample.js";

const facts = await readFacts(import.meta.url);
const leaves = Object.entries(facts.models).flatMap(([name, model]) =>
  model.mapping === undefined
    ? [{ name, fields: Object.entries(allFields(facts, model)), sample: makeSample(facts, name) }]
    : [],
);

describe("a sample of every model", () => {
  it.each(leaves)("$name goes in and comes out as it was", ({ name, sample }) => {
    const text = JSON.stringify(sample);
    expect(JSON.stringify(findTypeConst(projects, name).fromJSON(sample))).toBe(text);
    expect(JSON.stringify(sample)).toBe(text);
  });

  it.each(leaves)("$name is valid, with all that it holds", ({ name, sample }) => {
    expect(problems(name, sample)).toEqual([]);
  });

  it.each(leaves)("$name reads through its attributes", ({ name, fields, sample }) => {
    const value = findTypeConst(projects, name).fromJSON(sample);
    if (!(value instanceof projects.Model)) throw new Error(`no instance of ${name}`);
    for (const [wire, { name: attribute, type = "" }] of fields) {
      const read: unknown = Reflect.get(value, attribute);
      const date = type === "datetime";
      expect(date ? read instanceof Date : JSON.stringify(read)).toEqual(
        date || JSON.stringify(sample[wire]),
      );
    }
  });
});

describe("a sample that lacks something", () => {
  it.each(leaves)("$name is refused for it, and only for it", ({ name, fields, sample }) => {
    for (const [wire, { required }] of fields) {
      const { [wire]: _, ...rest } = sample;
      const expected = required ? [{ path: [wire], keyword: "required" }] : [];
      expect(problems(name, rest)).toEqual(expected);
    }
  });
});

describe("a sample with null in a field", () => {
  it.each(leaves)("$name takes it where null is allowed", ({ name, fields, sample }) => {
    for (const [wire, { type, nullable }] of fields) {
      const refused = problems(name, { ...sample, [wire]: null });
      const allowed = nullable === true || type === "any";
      expect({ wire, refused: refused.length > 0 }).toEqual({ wire, refused: !allowed });
      expect(refused.filter(({ path }) => path[0] !== wire)).toEqual([]);
    }
  });
});

interface Problem {
  readonly path: readonly (string | number)[];
  readonly keyword: string;
}

/** What `parse` says against a value, without the words. What a base and its child both say counts once. */
function problems(name: string, value: unknown): readonly Problem[] {
  const result = findTypeConst(projects, name).safeParse(value);
  const issues = result.success ? [] : issuesOf(result);
  const texts = new Set(issues.map(({ path, keyword }) => JSON.stringify({ path, keyword })));
  return [...texts].map((text) => JSON.parse(text));
}

function issuesOf(result: object): readonly Problem[] {
  const error: unknown = Reflect.get(result, "error");
  if (!(error instanceof projects.ValidationError)) throw new Error("no word about the problem");
  return error.issues;
}
