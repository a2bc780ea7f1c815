import type { Api, EnumDeclaration, EnumMember } from "../model/api.js";
import { openEnumList } from "../model/schema-facts.js";
import type { Explanation, Fact } from "./explanation.js";
import { keywordOf } from "./schema-places.js";

/** Where a value of an enum is listed, and what its name is made of. */
export function explainValue(
  api: Api,
  declaration: EnumDeclaration,
  { name, value }: EnumMember,
): Explanation {
  const list = openEnumList(declaration.schema) ?? declaration.schema;
  const index = list.enum?.indexOf(value) ?? -1;
  const at = keywordOf(list, index === -1 ? "const" : `enum/${index}`);
  return {
    name: `${declaration.name}.${name}`,
    namespace: api.namespace,
    summary: `${JSON.stringify(value)}, a value of ${declaration.name}`,
    facts: [
      { about: "value", text: "listed here", at: { ...at, part: "value" } },
      named(list, name),
    ],
  };
}

function named(list: EnumDeclaration["schema"], name: string): Fact {
  const about = "name";
  const index = list.extensions.enumNames?.indexOf(name) ?? -1;
  if (index === -1) return { about, text: "the value in PascalCase" };
  const at = keywordOf(list, `x-enum-varnames/${index}`);
  return { about, text: "x-enum-varnames says so", at: { ...at, part: "value" } };
}
