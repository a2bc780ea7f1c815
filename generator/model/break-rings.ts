import type { Declaration, Type } from "./api.js";
import type { Building, Draft } from "./building.js";
import { findRings } from "./rings.js";
import { membersOf, unionOf } from "./types.js";

type NamedType = Extract<Draft, { kind: "alias" | "union" }>;

/**
 * Replaces references that lead a named type back to itself with nothing between, which TypeScript refuses: all types of
 * such a ring allow the same, what any of them adds. A ring that adds nothing allows anything. In a ring of many, the first
 * type says what that is, and the others name the first.
 */
export function breakRings(building: Building): void {
  const drafts = [...building.drafts.values()].filter(isNamedType);
  const rings = findRings(drafts, ({ type }) => nextOf(type));
  const firsts = new Map<ReadonlySet<NamedType>, NamedType>();
  const broken = new Map<NamedType, Type>();
  for (const draft of drafts) {
    const ring = rings.get(draft);
    if (ring === undefined) continue;
    const first = firsts.get(ring);
    firsts.set(ring, first ?? draft);
    if (first !== undefined && ring.size > many)
      broken.set(draft, { kind: "reference", to: first });
    else broken.set(draft, brokenType(inOrder(draft, ring)));
  }
  for (const [draft, type] of broken) {
    if (draft.kind === "alias" || type.kind === "union") setType(draft, type);
    else setType(draft, { kind: "union", members: [type], open: false, fallback: undefined });
  }
}

/** So many types can each say what all of them allow. */
const many = 50;

function setType(draft: NamedType, type: Type): void {
  if (draft.kind === "alias") draft.type = type;
  else if (type.kind === "union") draft.type = type;
}

/** The types of a ring in the order in which one comes to them. */
function inOrder(start: NamedType, ring: ReadonlySet<NamedType>): ReadonlySet<Declaration> {
  const found = new Set<NamedType>();
  const open = [...nextOf(start.type)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || !ring.has(next)) continue;
    found.add(next);
    open.push(...nextOf(next.type));
  }
  return found;
}

/** What a type names without a list, map or class around it. */
function nextOf(type: Type): readonly NamedType[] {
  return membersOf(type).flatMap((member) =>
    member.kind === "reference" && isNamedType(member.to) ? [member.to] : [],
  );
}

function brokenType(ring: ReadonlySet<Declaration>): Type {
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
