import type { Schema } from "../../schema/schema.js";
import { isJsonObject, type Json } from "../../source/json.js";
import { canonicalText } from "../canonical-text.js";
import type { Comparison } from "../comparison.js";
import { compareBounds } from "./compare-bounds.js";
import type { FactsPair } from "./compare-schemas.js";
import type { Facts } from "./facts.js";
import type { Subject } from "./subject.js";

/** The keywords that refuse values of the right type: bounds, patterns, formats, and rules that are compared as text. */
export function compareKeywords(comparison: Comparison, subject: Subject, facts: FactsPair): void {
  compareBounds(comparison, subject, facts);
  comparePatterns(comparison, subject, facts);
  compareFormats(comparison, subject, facts);
  for (const keyword of rules) compareRule(comparison, subject, { ...facts, keyword });
}

/** Keywords of which one cannot tell which values a change lets in or keeps out. */
const rules = [
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "dependentSchemas",
  "propertyNames",
  "contains",
  "contentEncoding",
  "contentMediaType",
] as const;

function comparePatterns(
  { record }: Comparison,
  { what, where }: Subject,
  { before, after }: FactsPair,
): void {
  const [old, now] = [patternsOf(before), patternsOf(after)];
  const removed = old.filter((pattern) => !now.includes(pattern)).join(" and ");
  const added = now.filter((pattern) => !old.includes(pattern)).join(" and ");
  if (removed !== "" && added !== "")
    record("pattern-changed", where, { what, old: removed, now: added });
  else if (removed !== "") record("pattern-removed", where, { what, old: removed });
  else if (added !== "") record("pattern-added", where, { what, now: added });
}

function patternsOf({ parts }: Facts): readonly string[] {
  return parts.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
}

function compareFormats(
  { record }: Comparison,
  { what, where }: Subject,
  { before, after }: FactsPair,
): void {
  const [old, now] = [formatOf(before), formatOf(after)];
  if (old?.name === now?.name) return;
  if (old === undefined && now !== undefined) {
    record(now.asserted ? "format-added" : "format-noted", where, { what, now: now.name });
  } else if (old !== undefined && now === undefined) {
    record("format-removed", where, { what, old: old.name });
  } else if (old !== undefined && now !== undefined) {
    const params = { what, old: old.name, now: now.name };
    const keyword = { ...params, keyword: "format" };
    if (wider.get(old.name) === now.name) record("bound-loosened", where, keyword);
    else if (wider.get(now.name) === old.name) record("bound-tightened", where, keyword);
    else record("format-changed", where, params);
  }
}

/** Formats that hold every value of another. */
const wider: ReadonlyMap<string, string> = new Map([
  ["int32", "int64"],
  ["float", "double"],
]);

interface FoundFormat {
  readonly name: string;
  /** Whether it refuses values. */
  readonly asserted: boolean;
}

function formatOf({ parts }: Facts): FoundFormat | undefined {
  for (const { format, assertedFormat } of parts) {
    if (format === undefined) continue;
    return { name: format, asserted: assertedFormat !== undefined && !ofNumbers.has(format) };
  }
  return undefined;
}

/** Formats that no validator asserts, since they say how a number is held. */
const ofNumbers = new Set(["int32", "int64", "float", "double", "unixtime"]);

interface RulePair extends FactsPair {
  readonly keyword: (typeof rules)[number];
}

function compareRule(
  { record }: Comparison,
  { what, where }: Subject,
  { before, after, keyword }: RulePair,
): void {
  const [old, now] = [before, after].map(({ parts }) => ruleText(parts, keyword));
  if (old === now) return;
  const id = old === "" ? "rule-added" : now === "" ? "rule-removed" : "rule-changed";
  record(id, where, { what, keyword });
}

/** What all parts say, in one text; empty where none says anything. */
function ruleText(parts: readonly Schema[], keyword: string): string {
  const said = parts.flatMap(({ json }): Json[] => {
    const value = isJsonObject(json) && Object.hasOwn(json, keyword) ? json[keyword] : undefined;
    return value === undefined ? [] : [value];
  });
  return said.map(canonicalText).sort().join();
}
