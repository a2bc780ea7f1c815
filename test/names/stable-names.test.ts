import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type GivenNames, nothingNamed } from "../../generator/given-names.js";
import type { Api, Declaration } from "../../generator/model/api.js";
import type { Schema } from "../../generator/schema/schema.js";
import { assertApi } from "../support/assert-api.js";
import { buildApi, loadSources } from "../support/build-api.js";

/**
 * What can be added to a document: each entry is one definition, or several that only make sense together. They want the same
 * names as each other in every way there is: by spelling, by nesting, by what stands beside a class, by an override.
 */
const text = { type: "string" };

const additions: readonly Readonly<Record<string, unknown>>[] = [
  { Pet: model({ foo_bar: text, item: nested("x") }) },
  { pet: model({ fooBar: text, list: { type: "array", items: nested("y") } }) },
  { PET: { type: "string", enum: ["a b", "a-b", "a.b"] } },
  { PetItem: model({ name: text }) },
  { Pet2: model({ name: text }) },
  { PetWire: model({ name: text }) },
  { "pet-init": { type: "array", items: text } },
  { Named: { ...model({ name: text }), "x-ts-name": "Pet" } },
  { AlsoNamed: { ...model({ name: text }), "x-ts-name": "PetItem" } },
  { PetListItem: model({ item: nested("z") }) },
  { UnknownShape: model({ name: text }) },
  { ShapeBase: model({ name: text }) },
  {
    Shape: { ...model({ kind: text, "k-ind": text }), discriminator: { propertyName: "kind" } },
    Circle: { allOf: [{ $ref: "#/$defs/Shape" }], properties: { kind: { const: "circle" } } },
  },
  { Twins: model({ one: nested("t"), two: nested("t"), deep: model({ item: nested("u") }) }) },
  { TwinsOne: model({ name: text }) },
  { Either: { oneOf: [tagged("a"), tagged("b")] } },
];

/** Some of the additions, in the order in which they arrive, and where in the document each is put. */
const arrivals = fc.array(
  fc.tuple(fc.constantFrom(...additions.keys()), fc.double({ min: 0, max: 1, noNaN: true })),
  { minLength: 2, maxLength: additions.length },
);

/** Alternatives that want the same names as others in every way: by title, by tag, by the keys they have, by what is in them. */
const alternatives: readonly object[] = [
  { ...model({ a: text }), title: "Alpha" },
  { ...model({ b: text }), title: "Alpha" },
  tagged("alpha"),
  { ...tagged("beta"), title: "Beta" },
  { ...model({ version: { const: 2 } }), required: ["version"] },
  { ...model({ wait: text }), required: ["wait"] },
  { ...model({ wait: { type: "integer" } }), required: ["wait"] },
  { ...model({ wait: text, until: text }), required: ["wait", "until"] },
  model({ a: text, b: text }),
  model({ a: nested("x"), c: text }),
  model({ a: nested("y"), b: nested("y") }),
  { type: "array", items: nested("z") },
  { type: "array", items: { ...nested("z"), title: "Zed" } },
  { type: "object", additionalProperties: nested("w") },
];

const insertions = fc.array(
  fc.tuple(fc.constantFrom(...alternatives), fc.double({ min: 0, max: 1, noNaN: true })),
  { minLength: 2, maxLength: alternatives.length },
);

describe("a name that was given stays", () => {
  test("whatever schemas are added, wherever, one at a time", async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async (steps) => {
        let document: readonly number[] = [];
        let before: Api | undefined;
        for (const [addition, place] of steps) {
          if (document.includes(addition)) continue;
          document = document.toSpliced(Math.floor(place * document.length), 0, addition);
          const api = await buildDocument(document, before?.given);
          if (before !== undefined) expect(renamings(before, api)).toEqual([]);
          before = api;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("when many are added at once, and when nothing is", async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, fc.nat(), async (steps, cut) => {
        const document = [...new Set(steps.map(([addition]) => addition))];
        const first = document.filter((_, index) => index % 3 !== cut % 3);
        const before = await buildDocument(first.length > 0 ? first : document);
        const after = await buildDocument(document, before.given);
        expect(renamings(before, after)).toEqual([]);
        const again = await buildDocument(document, after.given);
        expect(again.given).toEqual(after.given);
        expect(renamings(after, again)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("and what had nothing to report has nothing to report when it is made once more", async () => {
    const subset = fc.shuffledSubarray([...additions.keys()], { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(subset, subset, async (first, next) => {
        const { api: before } = await describeDocument(first);
        const after = await describeDocument(next, before.given);
        const again = await describeDocument(next, after.api.given);
        expect(again.api.given).toEqual(after.api.given);
        if (after.diagnostics.length === 0) expect(again.diagnostics).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("whatever properties and values are added to what is there", async () => {
    const keys = ["foo_bar", "fooBar", "FooBar", "keys", "keys_property", "", "-", "1", "_1"];
    const grown = fc.shuffledSubarray(keys, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(grown, grown, async (first, more) => {
        const documentOf = (wires: readonly string[]): object => ({
          $defs: {
            Base: model(Object.fromEntries(wires.slice(2).map((wire) => [wire, text]))),
            Grown: { allOf: [{ $ref: "#/$defs/Base" }], ...model(propertiesOf(wires)) },
            Listed: { enum: wires },
          },
        });
        const before = buildApi(await loadSources({ "a.json": documentOf(first) })).api;
        const wires = [...new Set([...more, ...first])];
        const { api } = buildApi(await loadSources({ "a.json": documentOf(wires) }), {
          given: before.given,
        });
        assertApi(api);
        expect(renamings(before, api).filter((text) => !text.includes("moved"))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("whatever alternatives are put into a union, before, between and behind others", async () => {
    await fc.assert(
      fc.asyncProperty(insertions, async (steps) => {
        let union: readonly object[] = [];
        let before: Api | undefined;
        for (const [alternative, place] of steps) {
          if (union.includes(alternative)) continue;
          union = union.toSpliced(Math.floor(place * union.length), 0, alternative);
          const held = {
            step: { oneOf: union },
            steps: { type: "array", items: { anyOf: union } },
          };
          const document = { $defs: { Job: model(held) } };
          const { api } = buildApi(await loadSources({ "a.json": document }), {
            given: before?.given ?? nothingNamed,
          });
          assertApi(api);
          if (before !== undefined) expect(lostContents(before, api)).toEqual([]);
          before = api;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("when an alternative gets another key, and others come before it", async () => {
    const job = async (oneOf: readonly object[], given?: GivenNames): Promise<Api> => {
      const sources = await loadSources({
        "a.json": { $defs: { Job: model({ step: { oneOf } }) } },
      });
      return buildApi(sources, { given: given ?? nothingNamed }).api;
    };
    const wait = { ...model({ wait: text, shared: text }), required: ["wait"] };
    const run = { ...model({ run: nested("deep"), shared: text }), required: ["run"] };
    const before = await job([wait, run]);
    expect([...before.declarations.keys()]).toEqual([
      "Job",
      "JobStepWait",
      "JobStepRun",
      "JobStepRunRun",
    ]);
    const grown = {
      ...model({ run: nested("deep"), shared: text, wait: text }),
      required: ["run"],
    };
    const after = await job([model({ wait: text, other: text }), wait, grown], before.given);
    expect([...after.declarations.keys()].sort()).toEqual(
      [...before.declarations.keys(), "JobStepOther"].sort(),
    );
    expect(namesAt(after, "a.json#/$defs/Job/properties/step/oneOf/2")[0]).toBe("JobStepRun");
  });

  test("of an alternative that an earlier version remembered by its number", async () => {
    const oneOf = [tagged("a"), model({ wait: text }), model({ run: text })];
    const sources = await loadSources({ "a.json": { $defs: { Job: model({ step: { oneOf } }) } } });
    const place = "a.json#/$defs/Job/properties/step/oneOf/1";
    const exports = new Map([
      ["a.json#/$defs/Job", new Map([["Job", "Job"]])],
      [place, new Map([["JobStepOption2", "JobStepOption2"]])],
    ]);
    const { api } = buildApi(sources, { given: { ...nothingNamed, exports } });
    expect(namesAt(api, place)[0]).toBe("JobStepOption2");
    const again = buildApi(sources, { given: api.given }).api;
    expect(namesAt(again, place)[0]).toBe("JobStepOption2");
  });

  test("when the folder that all files lie in becomes another one", async () => {
    const pets = { $defs: { Pet: model({}), pet: model({}) } };
    const before = buildApi(await loadSources({ "pets.json": pets })).api;
    const moved = { "animals/pets.json": pets, "a/other.json": { $defs: { pet: model({}) } } };
    const { api } = buildApi(await loadSources(moved), { given: before.given });
    expect(namesAt(api, "animals/pets.json#/$defs/Pet")[0]).toBe("Pet");
    expect(namesAt(api, "animals/pets.json#/$defs/pet")[0]).toBe("Pet2");
  });
});

describe("a name is given anew", () => {
  const given = async (definition: object): Promise<GivenNames> =>
    buildApi(await loadSources({ "a.json": { $defs: { Pet: definition } } })).api.given;

  test("when the schema asks for another one, and the old one is free again", async () => {
    const before = await given(model({ item: nested("x") }));
    const $defs = {
      Pet: { ...model({ item: nested("x") }), "x-ts-name": "Animal" },
      pet: model({ item: nested("y") }),
    };
    const { api, diagnostics } = buildApi(await loadSources({ "a.json": { $defs } }), {
      given: before,
    });
    expect([...api.declarations.keys()]).toEqual(["Animal", "Pet", "AnimalItem", "PetItem"]);
    expect(diagnostics).toEqual([]);
  });

  test("when the schema that had it is gone", async () => {
    const before = await given(model({}));
    const sources = await loadSources({ "a.json": { $defs: { pet: model({}) } } });
    const { api } = buildApi(sources, { given: before });
    expect([...api.declarations.keys()]).toEqual(["Pet"]);
  });

  test("when what was remembered is no name", async () => {
    const place = "a.json#/$defs/Pet";
    const exports = new Map([
      [
        place,
        new Map([
          ["Pet", "no name"],
          ["PetWire", "1"],
        ]),
      ],
    ]);
    const members = new Map([[place, new Map([["name", "keys"]])]]);
    const files = new Map([[place, new Map([["pet", "../pet"]])]]);
    const sources = await loadSources({ "a.json": { $defs: { Pet: model({ name: text }) } } });
    const { api } = buildApi(sources, { given: { exports, members, files } });
    assertApi(api);
    expect(api.families.map(({ file }) => file)).toEqual(["pet"]);
  });
});

async function buildDocument(parts: readonly number[], given?: GivenNames): Promise<Api> {
  const { api } = await describeDocument(parts, given);
  assertApi(api);
  return api;
}

async function describeDocument(
  parts: readonly number[],
  given: GivenNames = nothingNamed,
): Promise<ReturnType<typeof buildApi>> {
  const $defs = Object.assign({}, ...parts.map((part) => additions[part]));
  return buildApi(await loadSources({ "a.json": { $defs } }), { given });
}

/** Everything that had a name in one api and has another in the next. */
function renamings(before: Api, after: Api): readonly string[] {
  const now = new Map([...after.declarationOf].map(([{ at }, found]) => [at.pointer, found]));
  return [...before.declarationOf].flatMap(([{ at }, was]) => {
    const is = now.get(at.pointer);
    if (is === undefined) return [`${was.name} is gone`];
    const names = new Set(exportsOf(is));
    const lost = exportsOf(was).filter((name) => !names.has(name));
    return [...lost.map((name) => `${name} is no longer of ${is.name}`), ...movedMembers(was, is)];
  });
}

/** What had a name in one api and has another in the next, where things are known by what their schemas say. */
function lostContents(before: Api, after: Api): readonly string[] {
  const keyOf = ({ at, json }: Schema): string =>
    `${at.pointer.replace(/\d+/g, "*")} ${JSON.stringify(json)}`;
  const now = new Map([...after.declarationOf].map(([schema, is]) => [keyOf(schema), is]));
  return [...before.declarationOf].flatMap(([schema, was]) => {
    const is = now.get(keyOf(schema));
    if (is === undefined || was.name === "Job") return [];
    const names = new Set(exportsOf(is));
    const lost = exportsOf(was).filter((name) => !names.has(name));
    return lost.map((name) => `${name} is no longer of ${is.name}`);
  });
}

function movedMembers(was: Declaration, is: Declaration): readonly string[] {
  if (was.kind === "enum" && is.kind === "enum") {
    const names = new Map(is.members.map(({ value, name }) => [value, name]));
    return was.members
      .filter(({ value, name }) => names.get(value) !== name)
      .map(({ name }) => `${was.name}.${name} is ${names.get(name)}`);
  }
  if (was.kind !== "model" || is.kind !== "model") return [];
  const names = new Map(is.fields.map(({ wire, name }) => [wire, name]));
  return was.fields.flatMap(({ wire, name }) => {
    if (!names.has(wire)) return [`${was.name}.${name} moved to a base`];
    return names.get(wire) === name ? [] : [`${was.name}.${name} is ${names.get(wire)}`];
  });
}

function namesAt(api: Api, place: string): readonly string[] {
  const found = [...api.declarations.values()].find(
    ({ at }) => `${at.source.path}#${at.pointer}` === place,
  );
  return found === undefined ? [] : exportsOf(found);
}

function exportsOf(declaration: Declaration): readonly string[] {
  const { name, wireName } = declaration;
  if (declaration.kind === "enum" || declaration.kind === "alias") return [name, wireName];
  const { tree } = declaration;
  const ofTree =
    tree === undefined ? [] : [tree.unknownName, tree.unknownInitName, tree.unionWireName];
  if (declaration.kind === "union") return [name, wireName, ...ofTree];
  const { className, initName, entriesName = name } = declaration;
  return [name, wireName, className, initName, entriesName, ...ofTree];
}

function model(properties: object): object {
  return { type: "object", properties };
}

function propertiesOf(wires: readonly string[]): object {
  return Object.fromEntries(wires.map((wire) => [wire, text]));
}

function nested(key: string): object {
  return model({ [key]: { type: "integer" } });
}

function tagged(tag: string): object {
  return { ...model({ kind: { const: tag } }), required: ["kind"] };
}
