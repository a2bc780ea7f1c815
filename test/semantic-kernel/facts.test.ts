import { readFileSync } from "node:fs";
import * as models from "ai-wire-models/semantic_kernel";
import { describe, expect, it } from "vitest";

/** What the Python package declares: names, fields, types and values, without a sentence. */
interface Facts {
  readonly models: Readonly<Record<string, ModelFacts>>;
  /** Member name to value. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Names of the members. */
  readonly unions: Readonly<Record<string, readonly string[]>>;
}

interface ModelFacts {
  readonly base?: string;
  readonly tag?: string;
  /** Wire names of all fields, those of bases too, in the order of dumps. */
  readonly order: readonly string[];
  /** Own fields by wire name. */
  readonly fields: Readonly<Record<string, FieldFacts>>;
}

interface FieldFacts {
  readonly type: string;
  readonly required?: true;
  readonly default?: unknown;
}

const facts: Facts = JSON.parse(readFileSync(new URL("facts.json", import.meta.url), "utf8"));
const exported: Readonly<Record<string, unknown>> = { ...models };
const names = Object.keys(facts.models);

it("knows 29 models, 5 enums and 2 unions", () => {
  const { enums, unions } = facts;
  expect([names, Object.keys(enums), Object.keys(unions)].map(({ length }) => length)).toEqual([
    29, 5, 2,
  ]);
});

describe.each(names)("%s", (name) => {
  const { base, order, fields } = facts.models[name] ?? { order: [], fields: {} };
  const type = classOf(name);

  it("has the fields, in the order of dumps", () => {
    const wires = fieldsOf(type).map(({ wire }) => wire);
    expect(wires.filter((wire) => wire !== "inner_content")).toEqual(
      name === "KernelContent" ? [...order, "content_type"] : order.filter(isStored),
    );
  });

  it.each(Object.keys(fields))("declares %s", (wire) => {
    const field = fieldsOf(type).find((each) => each.wire === wire);
    const { type: text, required = false, default: fallback } = fields[wire] ?? {};
    expect(field).toMatchObject({ type: text, required });
    expect(field?.default).toEqual(fallback);
  });

  it("extends its base", () => {
    expect(type.prototype).toBeInstanceOf(base === undefined ? models.Model : classOf(base));
  });
});

it.each(names.filter(isTagged))("%s is what its tag decodes to", (name) => {
  const tag = facts.models[name]?.tag;
  expect(models.KernelContent.fromJSON({ content_type: tag }).constructor).toBe(classOf(name));
  expect(models.ContentTypes.isKnown(tag)).toBe(true);
});

describe.each(Object.keys(facts.enums))("%s", (name) => {
  const members = facts.enums[name] ?? {};

  it("has the members and no others", () => {
    const type = Object(exported[name]);
    expect([...type.values]).toEqual(Object.values(members));
    for (const [member, value] of Object.entries(members)) expect(type[member]).toBe(value);
    expect(type.safeParse("something else").success).toBe(false);
  });
});

describe.each(Object.keys(facts.unions))("%s", (name) => {
  it("takes its members and no others", () => {
    const members = new Set(facts.unions[name]);
    const taken = names.filter(isTagged).filter((each) => {
      const json = { ...smallest[each], content_type: facts.models[each]?.tag };
      return Object(exported[name]).safeParse(json).success;
    });
    const streamed = members.has("StreamingTextContent") ? ["TextContent"] : [];
    expect(new Set(taken)).toEqual(new Set([...members, ...streamed].filter(isTagged)));
  });
});

describe("the classes are configured as pydantic's are", () => {
  it.each(["TextContent", "StreamingChatMessageContent", "ChatHistory", "DataUri"])(
    "%s",
    (name) => {
      const config = { applyDefaults: true, populateByName: true, validateAssignment: true };
      expect(Object(classOf(name)).modelConfig).toEqual(config);
    },
  );

  it("Only contents of bytes have a computed field.", () => {
    const computed = (name: string): unknown =>
      Object(classOf(name)).modelComputedFields.map(({ wire }: { wire: string }) => wire);
    expect(computed("TextContent")).toEqual([]);
    expect(computed("ImageContent")).toEqual(["data_uri"]);
  });
});

/** What a content needs beside its tag. */
const smallest: Readonly<Record<string, object>> = {
  TextContent: { text: "", choice_index: 0 },
  ChatMessageContent: { role: "user" },
};

function isTagged(name: string): boolean {
  return facts.models[name]?.tag !== undefined;
}

function isStored(wire: string): boolean {
  return wire !== "data_uri";
}

/** The class of a model; of `KernelContent`, which is a union, the base of its members. */
function classOf(name: string): NewableFunction {
  const type = name === "KernelContent" ? models.KernelContentBase : exported[name];
  if (typeof type !== "function") throw new Error(`the package has no class ${name}`);
  return type;
}

function fieldsOf(type: NewableFunction): readonly models.ModelField[] {
  return Object(type).modelFields;
}
