import { typeText } from "../../emit/type-text.js";
import type { Type } from "../../model/api.js";
import { leafTypes } from "../../model/leaf-types.js";
import type { Comparison, Where } from "../comparison.js";
import type { FieldPair } from "../pair-fields.js";
import { type Relation, relateTypes } from "./relate-types.js";

const ruleOf = {
  wider: "attribute-widened",
  narrower: "attribute-narrowed",
  different: "attribute-retyped",
} as const satisfies Readonly<Record<Exclude<Relation, "same">, string>>;

/** What values an attribute has, and which `new` takes. */
export function compareAttributeType(
  comparison: Comparison,
  { before, after }: FieldPair,
  where: Where,
): void {
  const { counterparts, record } = comparison;
  const { name } = after;
  const params = { name, old: typeText(before.type), now: typeText(after.type) };
  const relation = relateTypes(counterparts, before.type, after.type);
  if (relation !== "same") {
    record(ruleOf[relation], where, params);
    return;
  }
  if (!where.directions.sent) return;
  const [took, takes] = [takesBigint(before.type), takesBigint(after.type)];
  const given: Where = { ...where, directions: { read: false, sent: true } };
  const inits = { name, old: typeText(before.type, "init"), now: typeText(after.type, "init") };
  if (took && !takes) record("attribute-narrowed", given, inits);
  if (!took && takes) record("attribute-widened", given, inits);
}

/** Whether `new` takes a `bigint` somewhere in it. */
function takesBigint(type: Type): boolean {
  return leafTypes(type).some((leaf) => "format" in leaf && leaf.format === "int64");
}
