import type { Declaration } from "../../model/api.js";
import { type Comparison, whereOf } from "../comparison.js";
import { compareAttributes } from "./compare-attributes.js";
import { compareBehaviour } from "./compare-behaviour.js";
import { compareDocs } from "./compare-docs.js";
import { compareEnums } from "./compare-enums.js";
import { compareExports, sameKind } from "./compare-exports.js";
import { compareNamedTypes, compareTrees } from "./compare-unions.js";

/**
 * Records what changes for TypeScript that is written against the package, whichever way messages go: a class can be
 * read and made wherever it is used.
 */
export function compareTypes(comparison: Comparison): void {
  compareExports(comparison);
  for (const [old, now] of comparison.counterparts.pairs) {
    compareDocs(comparison, old, now);
    if (sameKind(old, now)) compareInside(comparison, old, now);
  }
}

function compareInside(comparison: Comparison, old: Declaration, now: Declaration): void {
  if (old.kind === "enum" && now.kind === "enum") {
    compareEnums(comparison, old, now);
    return;
  }
  if (old.kind === "model" && now.kind === "model") {
    compareAttributes(comparison, old, now);
    compareBehaviour(comparison, old, now);
  }
  if (old.kind === "enum" || now.kind === "enum") return;
  if (old.kind !== "model" && now.kind !== "model") compareNamedTypes(comparison, old, now);
  if (old.kind === "alias" || now.kind === "alias") return;
  if (old.tree === undefined || now.tree === undefined) return;
  const where = whereOf({ declaration: now.name, before: old.at, after: now.at });
  compareTrees(comparison, old.tree, now.tree, where);
}
