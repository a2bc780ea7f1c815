import { typeText } from "../../emit/type-text.js";
import type { ModelDeclaration } from "../../model/api.js";
import type { Extensions, Schema } from "../../schema/schema.js";
import { type Comparison, type Where, whereOf } from "../comparison.js";
import { pairFields } from "../pair-fields.js";
import { relateTypes } from "./relate-types.js";

/** What a class does beyond holding fields: mixins, the keywords of modelsmith, undeclared keys, what it lets through. */
export function compareBehaviour(
  comparison: Comparison,
  old: ModelDeclaration,
  now: ModelDeclaration,
): void {
  const { record } = comparison;
  const where = whereOf({ declaration: now.name, before: old.at, after: now.at });
  const { name } = now;
  for (const mixin of old.mixins)
    if (!now.mixins.includes(mixin)) record("mixin-removed", where, { name, mixin });
  for (const mixin of now.mixins)
    if (!old.mixins.includes(mixin)) record("mixin-added", where, { name, mixin });
  compareKeywords(comparison, [old.schema, now.schema], where);
  for (const { before, after } of pairFields(comparison.counterparts, old, now).pairs) {
    const inside: Where = { ...where, before: before.schema.at, after: after.schema.at };
    compareKeywords(comparison, [before.schema, after.schema], inside);
  }
  if (old.objectsOnly !== now.objectsOnly)
    record(now.objectsOnly ? "others-refused" : "others-let-through", where, { name });
  if (old.extra === undefined || now.extra === undefined) return;
  if (relateTypes(comparison.counterparts, old.extra, now.extra) !== "same")
    record("extra-type-changed", where, { old: typeText(old.extra), now: typeText(now.extra) });
}

const keywords = [
  ["x-apply-defaults", (extensions) => extensions.applyDefaults],
  ["x-validate-assignment", (extensions) => extensions.validateAssignment],
  ["x-populate-by-name", (extensions) => extensions.populateByName],
  ["x-merge", ({ merge }) => (typeof merge === "object" ? `by ${merge.by}` : merge)],
  ["x-collect", ({ collected, collect }) => collected?.at.pointer ?? collectText(collect)],
] as const satisfies readonly (readonly [string, (extensions: Extensions) => unknown])[];

function compareKeywords(
  { record }: Comparison,
  [old, now]: readonly [Schema, Schema],
  where: Where,
): void {
  for (const [keyword, read] of keywords) {
    const [was, is] = [read(old.extensions), read(now.extensions)];
    if (was === is) continue;
    record(was === undefined ? "behaviour-added" : "behaviour-changed", where, { keyword });
  }
}

function collectText(collect: Extensions["collect"]): string | undefined {
  const entries = collect?.map(({ into, from, merge, ends }) => [into, from, merge, ends]);
  return entries === undefined ? undefined : JSON.stringify(entries);
}
