import type { Declaration } from "../../model/api.js";
import { basesOf } from "../../model/bases.js";
import { type Comparison, whereOf } from "../comparison.js";

/** What can be imported: what is new, gone, renamed, elsewhere, or something else than it was. */
export function compareExports(comparison: Comparison): void {
  const { before, after, counterparts } = comparison;
  const exported = new Set([...after.declarations.values()].flatMap(namesOf));
  for (const old of before.declarations.values()) {
    const now = counterparts.after(old);
    if (now === undefined) {
      const where = whereOf({ declaration: old.name, before: old.at });
      comparison.record("export-removed", where, { name: old.name });
      continue;
    }
    compareNames(comparison, { old, now, exported });
    compareBases(comparison, old, now);
  }
  for (const now of after.declarations.values()) {
    if (counterparts.has(now)) continue;
    const where = whereOf({ declaration: now.name, after: now.at });
    comparison.record("export-added", where, { name: now.name });
  }
}

/** Whether a declaration is of the same kind in both states, so that it is worth looking inside. */
export function sameKind(old: Declaration, now: Declaration): boolean {
  return kindText(old) === kindText(now);
}

interface Names {
  readonly old: Declaration;
  readonly now: Declaration;
  /** Everything that can be imported in the state after. */
  readonly exported: ReadonlySet<string>;
}

function compareNames(comparison: Comparison, { old, now, exported }: Names): void {
  const { record } = comparison;
  const where = whereOf({ declaration: now.name, before: old.at, after: now.at });
  if (old.name !== now.name) record("export-renamed", where, { old: old.name, name: now.name });
  if (!sameKind(old, now)) {
    record("kind-changed", where, { name: now.name, old: kindText(old), now: kindText(now) });
    return;
  }
  if (old.name !== now.name) return;
  for (const name of namesOf(old).filter((each) => !exported.has(each)))
    record("export-removed", where, { name });
  if (old.family !== now.family)
    record("export-moved", where, { name: now.name, old: old.family, now: now.family });
}

/** All that a declaration exports, itself first. */
function namesOf(declaration: Declaration): readonly string[] {
  const { name, wireName } = declaration;
  if (declaration.kind === "enum" || declaration.kind === "alias") return [name, wireName];
  const tree = declaration.tree;
  const around =
    tree === undefined
      ? []
      : [tree.unknownName, tree.unknownInitName, tree.unknownWireName, tree.unionWireName];
  if (declaration.kind === "union") return [name, wireName, ...around];
  const { className, initName, entriesName = wireName } = declaration;
  // The base of a tree is abstract: nobody makes one, so there is no type for it.
  const init = tree === undefined ? [initName] : [];
  return [name, className, wireName, entriesName, ...init, ...around];
}

/** A union that no tag tells apart is a type like any other. */
function kindText(declaration: Declaration): string {
  switch (declaration.kind) {
    case "model":
      return declaration.tree === undefined ? "a class" : "a union of classes with a base";
    case "enum":
      return "an enum";
    case "union":
      return declaration.tree === undefined ? "a type" : "a union of classes";
    case "alias":
      return "a type";
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

function compareBases(comparison: Comparison, old: Declaration, now: Declaration): void {
  if (old.kind !== "model" || now.kind !== "model") return;
  const { counterparts, record } = comparison;
  const where = whereOf({ declaration: now.name, before: old.at, after: now.at });
  const former = basesOf(old).map((base) => counterparts.after(base) ?? base);
  const present = basesOf(now);
  const lost = former.find((base) => !present.some((each) => each === base));
  const gained = present.find((base) => !former.some((each) => each === base));
  if (lost !== undefined) record("base-removed", where, { name: now.name, base: lost.name });
  if (gained !== undefined) record("base-added", where, { name: now.name, base: gained.name });
}
