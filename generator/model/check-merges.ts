import type { CollectKeyword, MergeKeyword, Schema } from "../schema/schema.js";
import { pointerStep } from "../source/pointer.js";
import type { Location } from "../source/source.js";
import type { ModelDeclaration, Type } from "./api.js";
import type { Building } from "./building.js";
import { allFields } from "./fields.js";
import { collectedBy } from "./merge-rules.js";
import { entriesOf, itemsOf, kindsOf } from "./places.js";
import { target } from "./schema-facts.js";

/** Reports rules of `x-merge` and `x-collect` that do not fit the types they are for. */
export function checkMerges(building: Building): void {
  const results = resultsOfUnions(building);
  for (const draft of building.drafts.values()) {
    if (draft.kind !== "model") continue;
    for (const { type, schema } of draft.fields) {
      const { merge } = schema.extensions;
      if (merge !== undefined) checkMerge(building, merge, [type], below(schema.at, "x-merge"));
    }
    const rules = draft.schema.extensions.collect;
    if (rules === undefined) continue;
    const result = collectedBy(draft) ?? results.get(draft);
    for (const rule of rules) checkRule(building, draft, rule, result);
  }
  for (const { schema } of building.drafts.values()) checkResult(building, schema);
}

/** What members build up whose union has no base to say it. */
function resultsOfUnions(building: Building): ReadonlyMap<ModelDeclaration, Schema> {
  const results = new Map<ModelDeclaration, Schema>();
  for (const draft of building.drafts.values()) {
    const { collected } = draft.schema.extensions;
    if (draft.kind !== "union" || collected === undefined) continue;
    for (const { declaration } of draft.tree?.members ?? []) results.set(declaration, collected);
  }
  return results;
}

function checkResult({ drafts, report }: Building, { at, extensions }: Schema): void {
  const { collected } = extensions;
  const draft = collected === undefined ? undefined : drafts.get(target(collected));
  if (collected === undefined || (draft?.kind === "model" && draft.tree === undefined)) return;
  report("collect-not-model", below(at, "x-collect", "result"), {});
}

function checkRule(
  { drafts, report }: Building,
  event: ModelDeclaration,
  { at, into, from, merge }: CollectKeyword,
  result: Schema | undefined,
): void {
  if (result === undefined) {
    report("collect-without-result", at, { event: event.name });
    return;
  }
  const fields = allFields(event);
  const steps = into.split("/").slice(1);
  const used = steps.flatMap((step) => /^\{(.*)\}$/.exec(step)?.[1] ?? []);
  for (const property of [from, ...used]) {
    const place = property === from ? "from" : "into";
    if (!fields.has(property)) {
      report("collect-no-property", below(at, place), { event: event.name, property });
    }
  }
  const to = drafts.get(target(result));
  if (to?.kind !== "model") return;
  const types = typesAt({ kind: "reference", to }, steps);
  if (types.length === 0) report("collect-no-place", below(at, "into"), { into, result: to.name });
  else if (merge !== undefined) checkMerge({ report }, merge, types, below(at, "merge"));
}

/** The types of what a pointer leads to. */
function typesAt(root: Type, steps: readonly string[]): readonly Type[] {
  let types: readonly Type[] = [root];
  for (const step of steps) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    types = types.flatMap((type) => (/^\{.*\}$/.test(key) ? itemsOf(type) : entriesOf(type, key)));
  }
  return types;
}

function checkMerge(
  { report }: Pick<Building, "report">,
  merge: MergeKeyword,
  types: readonly Type[],
  at: Location,
): void {
  const rule = typeof merge === "string" ? merge : `by: ${merge.by}`;
  const takes = valuesFor(merge);
  const fits = types.flatMap((type) => kindsOf(type)).some((kind) => isFit(merge, kind));
  if (takes !== undefined && !fits) report("merge-unfit", at, { rule, takes });
}

/** What a rule is for; undefined when it is for everything. */
function valuesFor(merge: MergeKeyword): string | undefined {
  if (typeof merge !== "string") return `lists of objects with "${merge.by}"`;
  switch (merge) {
    case "concatenate":
      return "texts, bytes and lists";
    case "add":
      return "numbers";
    case "merge":
      return "objects with a class";
    case "first":
    case "last":
    case "same":
      return undefined;
    default:
      throw new Error(`impossible rule ${String(merge satisfies never)}`);
  }
}

function isFit(merge: MergeKeyword, type: Type): boolean {
  if (type.kind === "any") return true;
  if (typeof merge !== "string") {
    return type.kind === "list" && entriesOf(type.items, merge.by).length > 0;
  }
  switch (merge) {
    case "concatenate":
      if (type.kind === "string") return /^(?:|base64|base64url)$/.test(type.format ?? "");
      return type.kind === "list";
    case "add":
      return type.kind === "number" && type.format !== "unixtime";
    case "merge":
      return type.kind === "reference" && type.to.kind === "model";
    default:
      return true;
  }
}

function below(at: Location, ...keys: readonly string[]): Location {
  return { source: at.source, pointer: at.pointer + keys.map(pointerStep).join("") };
}
