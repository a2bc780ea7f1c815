import { memberCase } from "../naming.js";
import type { EnumDeclaration } from "./api.js";
import type { Building, Draft } from "./building.js";
import { nameMembers } from "./kept-members.js";
import { listedValues, openEnumList } from "./schema-facts.js";

/** Names the values of an enum: by `x-enum-varnames`, else after the value. */
export function fillEnum(building: Building, draft: Draft<EnumDeclaration>): void {
  const list = openEnumList(draft.schema);
  const source = list ?? draft.schema;
  const { enumNames, enumDescriptions } = source.extensions;
  const values = listedValues(source) ?? [];
  const names = nameMembers(building, draft, values.map(String));
  const members = values.map((value, index) => ({
    name: names.claim(String(value), enumNames?.[index] ?? memberCase(value)),
    value,
    docs: enumDescriptions?.[index] ?? "",
  }));
  draft.open = list !== undefined;
  draft.members = members;
  draft.valueType = members.some(({ value }) => typeof value === "number") ? "number" : "string";
  if (members.length === 0) building.report("empty-enum", draft.at, { name: draft.name });
}
