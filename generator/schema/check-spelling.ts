import { nearest, type Report } from "../diagnostics.js";
import { pointerStep } from "../source/pointer.js";
import { structureKeywords, valueKeywords } from "./known-keywords.js";
import type { Place } from "./place.js";
import { extensionReaders } from "./read-extensions.js";

/**
 * Says which keywords have no effect here although somebody meant them to: near misses of a known keyword, and those a
 * later draft brought. Other unknown keywords are somebody's vocabulary.
 */
export function checkSpelling({ at, written, dialect }: Place, report: Report): void {
  if (typeof written === "boolean") return;
  for (const keyword of Object.keys(written)) {
    const isLate = dialect.lacks.has(keyword);
    const suggestion = isLate ? undefined : suggest(keyword);
    if (!isLate && suggestion === undefined) continue;
    const place = { ...at, pointer: at.pointer + pointerStep(keyword), part: "key" } as const;
    if (isLate) report("keyword-too-new", place, { keyword, dialect: dialect.name });
    else if (suggestion !== undefined) report("keyword-unknown", place, { keyword, suggestion });
  }
}

const known: ReadonlySet<string> = new Set([
  ...structureKeywords,
  ...valueKeywords,
  ...extensionReaders.map(([keyword]) => keyword),
]);

function suggest(keyword: string): string | undefined {
  return known.has(keyword) ? undefined : nearest(keyword, known);
}
