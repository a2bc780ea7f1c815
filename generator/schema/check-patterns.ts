import type { Report } from "../diagnostics.js";
import { pointerStep } from "../source/pointer.js";
import type { Location } from "../source/source.js";
import { type JudgedPattern, judgePatterns, safeLength } from "./judge-pattern.js";
import { flagsOf } from "./pattern.js";
import type { Schema, SchemaSet } from "./schema.js";

/** Warns of patterns that some texts keep busy for very long, each where it stands. They are asserted all the same. */
export async function checkPatterns({ schemas }: SchemaSet, report: Report): Promise<void> {
  const uses = [...schemas.values()].flatMap(patternsOf);
  const distinct = [...new Map(uses.map((use) => [use.pattern, use])).values()];
  const growths = await judgePatterns(distinct);
  const growthOf = new Map(distinct.map(({ pattern }, index) => [pattern, growths[index]]));
  for (const { pattern, at, maxLength } of uses) {
    const growth = growthOf.get(pattern);
    if (growth === "exponential") report("pattern-exponential", at, { pattern });
    else if (growth === "polynomial" && maxLength > safeLength)
      report("pattern-polynomial", at, { pattern, limit: safeLength });
  }
}

interface Use extends JudgedPattern {
  readonly at: Location;
  /** Of the texts that are matched. */
  readonly maxLength: number;
}

function patternsOf({ at, pattern, maxLength, patternProperties, propertyNames }: Schema): Use[] {
  const uses: Use[] = [];
  const add = (one: string, place: Location, longest = Number.POSITIVE_INFINITY): void => {
    const flags = flagsOf(one);
    if (flags !== undefined) uses.push({ pattern: one, flags, at: place, maxLength: longest });
  };
  if (pattern !== undefined) add(pattern, { ...at, pointer: `${at.pointer}/pattern` }, maxLength);
  for (const key of patternProperties?.keys() ?? []) {
    const pointer = `${at.pointer}/patternProperties${pointerStep(key)}`;
    add(key, { ...at, pointer, part: "key" }, propertyNames?.maxLength);
  }
  return uses;
}
