import type { Declaration, Type } from "./api.js";
import type { Building, Draft } from "./building.js";
import { membersOf, unionOf } from "./types.js";

type NamedType = Extract<Draft, { kind: "alias" | "union" }>;

/**
 * Replaces references that lead a named type back to itself with nothing between, which TypeScript refuses: all types of
 * such a ring allow the same, what any of them adds. A ring that adds nothing allows anything.
 */
export function breakRings(building: Building): void {
  const drafts = [...building.drafts.values()].filter(isNamedType);
  const rings = new Map(drafts.map((draft) => [draft, ringOf(draft)]));
  const broken = [...rings].map(([draft, ring]) => [draft, brokenType(ring)] as const);
  for (const [draft, type] of broken) {
    if (type === undefined) continue;
    if (draft.kind === "alias" || type.kind === "union") setType(draft, type);
    else setType(draft, { kind: "union", members: [type], open: false, fallback: undefined });
  }
}

function setType(draft: NamedType, type: Type): void {
  if (draft.kind === "alias") draft.type = type;
  else if (type.kind === "union") draft.type = type;
}

/** Every named type from which the way leads on to this one and back, itself included; empty without a ring. */
function ringOf(draft: NamedType): ReadonlySet<Declaration> {
  const onward = reachable(draft);
  if (!onward.has(draft)) return new Set();
  return new Set([...onward].filter((other) => isNamedType(other) && reachable(other).has(draft)));
}

function reachable(draft: Extract<Declaration, { kind: "alias" | "union" }>): Set<Declaration> {
  const found = new Set<Declaration>();
  const open = nextOf(draft.type);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    if (isNamedType(next)) open.push(...nextOf(next.type));
  }
  return found;
}

/** What a type names without a list, map or class around it. */
function nextOf(type: Type): Declaration[] {
  return membersOf(type).flatMap((member) =>
    member.kind === "reference" && isNamedType(member.to) ? [member.to] : [],
  );
}

function brokenType(ring: ReadonlySet<Declaration>): Type | undefined {
  if (ring.size === 0) return undefined;
  const members = [...ring]
    .filter(isNamedType)
    .flatMap(({ type }) => (type.kind === "union" ? membersWithText(type) : [type]))
    .filter((member) => member.kind !== "reference" || !ring.has(member.to));
  const type = unionOf(members);
  return type.kind === "never" ? { kind: "any" } : type;
}

/** An open union allows texts beside its literals. */
function membersWithText(type: Extract<Type, { kind: "union" }>): readonly Type[] {
  return type.open ? [...type.members, { kind: "string" }] : type.members;
}

function isNamedType(declaration: Declaration): declaration is NamedType {
  return declaration.kind === "alias" || declaration.kind === "union";
}
