import type { Declaration, Tree, Type, UnionDeclaration } from "../../model/api.js";
import type { Comparison, Where } from "../comparison.js";
import { compareFields } from "./compare-fields.js";
import { compareNull } from "./compare-json-types.js";
import { compareContents, type WireComparison } from "./compare-schemas.js";
import { compareTags } from "./compare-tags.js";

/** Records what changes for programs that exchange messages, by the directions in which these go. */
export function compareWire(comparison: Comparison): void {
  const wire: WireComparison = { ...comparison, seen: new Set() };
  for (const [old, now] of comparison.counterparts.pairs) compareDeclarations(wire, old, now);
}

function compareDeclarations(comparison: WireComparison, old: Declaration, now: Declaration): void {
  const where: Where = {
    declaration: now.name,
    before: old.at,
    after: now.at,
    directions: comparison.directionsOf(old, now),
  };
  if (old.kind === "model" && now.kind === "model") compareFields(comparison, old, now, where);
  const [was, is] = [treeOf(old), treeOf(now)];
  if (was !== undefined || is !== undefined) compareTags(comparison, was, is, where);
  // The branches of a union of classes are the members of its tree, and null.
  if (old.kind === "union" && now.kind === "union" && was !== undefined && is !== undefined) {
    compareNull(comparison, { what: now.name, where }, [hasNull(old), hasNull(now)]);
    return;
  }
  const { schema: before } = old;
  const { schema: after } = now;
  compareContents(comparison, { what: now.name, before, after, type: typeOf(old), where });
}

function hasNull({ type }: UnionDeclaration): boolean {
  return type.members.some(({ kind }) => kind === "null");
}

function treeOf(declaration: Declaration): Tree | undefined {
  return declaration.kind === "model" || declaration.kind === "union"
    ? declaration.tree
    : undefined;
}

function typeOf(declaration: Declaration): Type | undefined {
  return declaration.kind === "alias" || declaration.kind === "union"
    ? declaration.type
    : undefined;
}
