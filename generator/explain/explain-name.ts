import type { Api, Declaration } from "../model/api.js";
import { typeName } from "../naming.js";
import { pointerKeys } from "../source/pointer.js";
import type { Fact } from "./explanation.js";
import { keyOf, keywordOf } from "./schema-places.js";

/** Why a declaration is called what it is called. */
export function explainName(api: Api, declaration: Declaration): readonly Fact[] {
  const { name, naming } = declaration;
  const reason = reasonOf(api, declaration);
  if (name === naming.wanted) return [reason];
  const winner = api.declarations.get(naming.wanted);
  const fact: Fact =
    winner === undefined
      ? { about: "name", text: "kept from an earlier run, when another schema had that name" }
      : {
          about: "name",
          text: `with a number, since "${naming.wanted}" is the name of another schema`,
          at: keyOf(winner.schema),
        };
  return [reason, fact];
}

function reasonOf(api: Api, { schema, naming }: Declaration): Fact {
  const about = "name";
  switch (naming.from) {
    case "rename":
      return { about, text: "the table of renames says so", ...(naming.at && { at: naming.at }) };
    case "option":
      return { about, text: "--name says so" };
    case "x-ts-name":
      return { about, text: "x-ts-name says so", at: keywordOf(schema, "x-ts-name") };
    case "definition":
      return definitionFact(schema, naming.wanted);
    case "place": {
      const { owner, way } = findOwner(api, schema);
      const text = `the schema has no name, so it is that of ${owner} and of what leads to it: ${way}`;
      return { about, text, at: keyOf(schema) };
    }
    default:
      throw new Error(`impossible reason ${String(naming.from satisfies never)}`);
  }
}

function definitionFact(schema: Declaration["schema"], wanted: string): Fact {
  const about = "name";
  const key = pointerKeys(schema.at.pointer).at(-1);
  if (key === wanted) return { about, text: "that of the definition", at: keyOf(schema) };
  if (key !== undefined && typeName(key) === wanted)
    return { about, text: `the definition's, "${key}", in PascalCase`, at: keyOf(schema) };
  const { title } = schema;
  if (title !== undefined && typeName(title) === wanted)
    return { about, text: `the title, "${title}"`, at: keywordOf(schema, "title") };
  return { about, text: "that of the file, in PascalCase", at: schema.at };
}

/** The declaration around a schema that has none of its own name, and the tokens between them. */
function findOwner(
  { declarations }: Api,
  { at }: Declaration["schema"],
): { readonly owner: string; readonly way: string } {
  const around = [...declarations.values()].filter(
    ({ schema }) =>
      schema.at.source === at.source && at.pointer.startsWith(`${schema.at.pointer}/`),
  );
  const [nearest] = around.sort((a, b) => b.at.pointer.length - a.at.pointer.length);
  const from = nearest === undefined ? 0 : pointerKeys(nearest.at.pointer).length;
  const way = pointerKeys(at.pointer).slice(from).join(" / ");
  return { owner: nearest?.name ?? "the file", way };
}
