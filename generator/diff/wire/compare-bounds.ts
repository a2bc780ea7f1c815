import type { Schema } from "../../schema/schema.js";
import type { Comparison } from "../comparison.js";
import type { FactsPair } from "./compare-schemas.js";
import type { Subject } from "./subject.js";

/** How much, how long, how many: bounds that moved, and which way. */
export function compareBounds(
  { record }: Comparison,
  { what, where }: Subject,
  { before, after }: FactsPair,
): void {
  for (const { keyword, boundOf, textOf } of bounds) {
    const [old, now] = [boundOf(before.parts), boundOf(after.parts)];
    if (old.value === now.value && old.excluded === now.excluded) continue;
    const params = { what, keyword, old: textOf(old), now: textOf(now) };
    record(isTighter(now, old) ? "bound-tightened" : "bound-loosened", where, params);
  }
  const [old, now] = [stepOf(before.parts), stepOf(after.parts)];
  if (old === now) return;
  const params = {
    what,
    keyword: "multipleOf",
    old: String(old ?? "none"),
    now: String(now ?? "none"),
  };
  if (old === undefined || (now !== undefined && now % old === 0))
    record("bound-tightened", where, params);
  else if (now === undefined || old % now === 0) record("bound-loosened", where, params);
  else record("rule-changed", where, params);
}

/** A bound that is tighter the greater it is; an upper bound is held as its negative. */
interface Bound {
  readonly value: number;
  readonly excluded: boolean;
}

interface BoundRule {
  readonly keyword: string;
  boundOf(parts: readonly Schema[]): Bound;
  textOf(bound: Bound): string;
}

type Keyword = keyof {
  [Key in keyof Schema as Schema[Key] extends number | undefined ? Key : never]: true;
};

const bounds: readonly BoundRule[] = [
  boundRule("minimum", 1, Number.NEGATIVE_INFINITY, "exclusiveMinimum"),
  boundRule("maximum", -1, Number.NEGATIVE_INFINITY, "exclusiveMaximum"),
  ...(["minLength", "minItems", "minProperties"] as const).map((each) => boundRule(each, 1, 0)),
  ...(["maxLength", "maxItems", "maxProperties", "maxContains"] as const).map((each) =>
    boundRule(each, -1, Number.NEGATIVE_INFINITY),
  ),
  boundRule("minContains", 1, 1),
  {
    keyword: "uniqueItems",
    boundOf: (parts) => ({
      value: parts.some(({ uniqueItems }) => uniqueItems === true) ? 1 : 0,
      excluded: false,
    }),
    textOf: ({ value }) => String(value === 1),
  },
];

function boundRule(keyword: Keyword, sign: 1 | -1, absent: number, exclusive?: Keyword): BoundRule {
  return {
    keyword,
    boundOf: (parts) =>
      parts
        .flatMap((part): Bound[] => [
          ...boundIn(part[keyword], sign, false),
          ...(exclusive === undefined ? [] : boundIn(part[exclusive], sign, true)),
        ])
        .reduce((tightest, bound) => (isTighter(bound, tightest) ? bound : tightest), {
          value: absent,
          excluded: false,
        }),
    textOf: ({ value, excluded }) => {
      if (!Number.isFinite(value)) return "none";
      return `${value * sign}${excluded ? " (excluded)" : ""}`;
    },
  };
}

function boundIn(value: number | undefined, sign: 1 | -1, excluded: boolean): readonly Bound[] {
  return value === undefined ? [] : [{ value: value * sign, excluded }];
}

function isTighter(first: Bound, second: Bound): boolean {
  if (first.value !== second.value) return first.value > second.value;
  return first.excluded && !second.excluded;
}

function stepOf(parts: readonly Schema[]): number | undefined {
  return parts.find(({ multipleOf }) => multipleOf !== undefined)?.multipleOf;
}
