import type { Schema } from "../../schema/schema.js";
import { markCode } from "../mark-code.js";
import { compareSchemas, type FactsPair, type WireComparison } from "./compare-schemas.js";
import type { Facts } from "./facts.js";
import { type Subject, subjectInside } from "./subject.js";

/** What values hold: items, positions, and keys that are declared by none or by a pattern. */
export function compareInside(
  comparison: WireComparison,
  subject: Subject,
  facts: FactsPair,
): void {
  compareItems(comparison, subject, facts);
  compareEntries(comparison, subject, facts);
}

function compareItems(comparison: WireComparison, subject: Subject, facts: FactsPair): void {
  const { record } = comparison;
  const { what, where } = subject;
  const [old, now] = [positionsOf(facts.before), positionsOf(facts.after)];
  if (old.length !== now.length) record("rule-changed", where, { what, keyword: "prefixItems" });
  old.forEach((before, index) => {
    const after = now[index];
    if (after === undefined) return;
    const inside = { what: `item ${index + 1} of ${what}`, before, after, type: undefined };
    compareSchemas(comparison, subjectInside(subject, inside));
  });
  const type = subject.type?.kind === "list" ? subject.type.items : undefined;
  compareHeld(comparison, subject, {
    keyword: "items",
    what: `each item of ${what}`,
    before: heldBy(facts.before, "items"),
    after: heldBy(facts.after, "items"),
    type,
  });
}

function positionsOf({ parts }: Facts): readonly Schema[] {
  return parts.find(({ prefixItems }) => prefixItems !== undefined)?.prefixItems ?? [];
}

function compareEntries(comparison: WireComparison, subject: Subject, facts: FactsPair): void {
  const { record } = comparison;
  const { what, where } = subject;
  const [wasClosed, isClosed] = [closes(facts.before), closes(facts.after)];
  if (!wasClosed && isClosed) record("object-closed", where, { what });
  if (wasClosed && !isClosed) record("object-opened", where, { what });
  if (!wasClosed && !isClosed) {
    compareHeld(comparison, subject, {
      keyword: "additionalProperties",
      what: `each undeclared entry of ${what}`,
      before: heldBy(facts.before, "additionalProperties"),
      after: heldBy(facts.after, "additionalProperties"),
      type: subject.type?.kind === "map" ? subject.type.values : undefined,
    });
  }
  const [old, now] = [patternsOf(facts.before), patternsOf(facts.after)];
  for (const pattern of new Set([...old.keys(), ...now.keys()])) {
    compareHeld(comparison, subject, {
      keyword: "patternProperties",
      what: `each entry of ${what} whose key matches ${markCode(pattern)}`,
      before: old.get(pattern),
      after: now.get(pattern),
      type: undefined,
    });
  }
}

/** Whether keys that are not declared are refused. */
function closes({ parts }: Facts): boolean {
  return parts.some(
    ({ additionalProperties, unevaluatedProperties }) =>
      additionalProperties?.always === false || unevaluatedProperties?.always === false,
  );
}

function heldBy({ parts }: Facts, keyword: "items" | "additionalProperties"): Schema | undefined {
  const held = parts.map((part) => part[keyword]).find((schema) => schema !== undefined);
  return held?.always === true ? undefined : held;
}

function patternsOf({ parts }: Facts): ReadonlyMap<string, Schema> {
  return new Map(parts.flatMap(({ patternProperties }) => [...(patternProperties ?? [])]));
}

interface Held extends Pick<Subject, "what" | "type"> {
  readonly keyword: string;
  /** Undefined where anything may be held. */
  readonly before: Schema | undefined;
  readonly after: Schema | undefined;
}

function compareHeld(
  comparison: WireComparison,
  subject: Subject,
  { keyword, what, before, after, type }: Held,
): void {
  if (before === undefined && after === undefined) return;
  if (before !== undefined && after !== undefined && before.always === after.always) {
    compareSchemas(comparison, subjectInside(subject, { what, before, after, type }));
    return;
  }
  const id =
    before === undefined || after?.always === false
      ? "rule-added"
      : after === undefined || before.always === false
        ? "rule-removed"
        : "rule-changed";
  comparison.record(id, subject.where, { what: subject.what, keyword });
}
