import { typeText } from "../emit/type-text.js";
import type { Api, Declaration, ModelDeclaration } from "../model/api.js";
import { composedParts } from "../model/inherit.js";
import { openEnumList, target } from "../model/schema-facts.js";
import { explainName } from "./explain-name.js";
import { explainMembers, explainMembership } from "./explain-tree.js";
import type { Explanation, Fact } from "./explanation.js";
import type { Beside } from "./find-subjects.js";
import { keyOf, keywordOf } from "./schema-places.js";

/** Where a declaration came from, and what makes it what it is. */
export function explainDeclaration(api: Api, declaration: Declaration): Explanation {
  return {
    name: declaration.name,
    namespace: api.namespace,
    summary: summarize(declaration),
    facts: [
      ...explainSchemas(api, declaration),
      ...explainName(api, declaration),
      explainKind(declaration),
      ...(declaration.kind === "model" ? explainModel(api, declaration) : []),
      ...explainMembers(api, declaration),
      ...explainMembership(api, declaration),
      fileOf(api, declaration),
    ],
  };
}

/** What a name stands for that comes with a declaration. */
export function explainBeside(
  api: Api,
  declaration: Declaration,
  { name, purpose }: Beside,
): Explanation {
  const source = `comes with ${declaration.name}, which modelsmith explain ${declaration.name} tells of`;
  return {
    name,
    namespace: api.namespace,
    summary: purpose,
    facts: [
      { about: "name", text: source, at: keyOf(declaration.schema) },
      fileOf(api, declaration),
    ],
  };
}

function summarize(declaration: Declaration): string {
  switch (declaration.kind) {
    case "model":
      return declaration.tree === undefined
        ? "a class"
        : `a union of classes that extend ${declaration.className}`;
    case "union":
      return `a union: ${typeText(declaration.type)}`;
    case "enum":
      return declaration.open ? "an enum that takes other values too" : "an enum";
    case "alias":
      return `a name for ${typeText(declaration.type)}`;
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

/** The schema itself, and others that say the same. */
function explainSchemas({ declarationOf }: Api, { schema, ...declaration }: Declaration): Fact[] {
  const twins = [...declarationOf].filter(
    ([twin, { name }]) => twin !== schema && name === declaration.name,
  );
  return [
    { about: "schema", text: `#${schema.at.pointer}`, at: keyOf(schema) },
    ...twins.map(
      ([twin]): Fact => ({
        about: "schema",
        text: "says the same, so it shares the declaration",
        at: keyOf(twin),
      }),
    ),
  ];
}

function fileOf({ namespace }: Api, { family }: Declaration): Fact {
  const folder = namespace === "" ? "src" : `src/${namespace}`;
  return { about: "file", text: `${folder}/${family}.ts` };
}

function explainKind({ kind, schema }: Declaration): Fact {
  const about = "kind";
  switch (kind) {
    case "model":
      return schema.properties === undefined
        ? { about, text: "a class, since it describes objects", at: schema.at }
        : { about, text: "a class, since it has properties", at: keywordOf(schema, "properties") };
    case "union": {
      const keyword = schema.anyOf === undefined ? "oneOf" : "anyOf";
      return { about, text: `a union, because of ${keyword}`, at: keywordOf(schema, keyword) };
    }
    case "enum": {
      const list = openEnumList(schema);
      return list === undefined
        ? { about, text: "an enum, since it lists its values", at: keywordOf(schema, "enum") }
        : { about, text: "an open enum: a list beside any text", at: list.at };
    }
    case "alias":
      return { about, text: "no class, since it has no properties of its own", at: schema.at };
    default:
      throw new Error(`impossible kind ${String(kind satisfies never)}`);
  }
}

function explainModel(api: Api, model: ModelDeclaration): readonly Fact[] {
  const { schema, base, fields, mixins } = model;
  const parts = composedParts(schema).map((part): Fact => {
    const owner = api.declarationOf.get(target(part));
    if (owner !== undefined && owner === base)
      return { about: "base", text: `extends ${base.className}`, at: part.at };
    const whose = owner === undefined ? "what stands here" : owner.name;
    return { about: "parts", text: `has the properties of ${whose} as its own`, at: part.at };
  });
  return [
    ...parts,
    ...fields.map((field): Fact => {
      const mark = field.required ? "" : "?";
      const text = `${field.name}${mark}: ${typeText(field.type)}`;
      return { about: "field", text, at: keyOf(field.schema) };
    }),
    ...mixins.map((mixin): Fact => {
      const text = `has the behaviour of ${mixin}`;
      return { about: "mixin", text, at: keywordOf(schema, "x-mixins") };
    }),
  ];
}
