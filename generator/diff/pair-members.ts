import type { Declaration, Tree, TreeMember } from "../model/api.js";
import type { Counterparts } from "./counterparts.js";

/** One member of a tree in both states. */
export interface MemberPair {
  readonly before: TreeMember;
  readonly after: TreeMember;
}

/** The members of a tree in two states. */
export interface PairedMembers {
  readonly pairs: readonly MemberPair[];
  readonly removed: readonly TreeMember[];
  readonly added: readonly TreeMember[];
}

/** Pairs the members of a tree by what they have become. */
export function pairMembers(counterparts: Counterparts, old: Tree, now: Tree): PairedMembers {
  const present = new Map<Declaration, TreeMember>(
    now.members.map((member) => [member.declaration, member]),
  );
  const pairs: MemberPair[] = [];
  const removed: TreeMember[] = [];
  for (const before of old.members) {
    const declaration = counterparts.after(before.declaration);
    const after = declaration === undefined ? undefined : present.get(declaration);
    if (after === undefined) removed.push(before);
    else pairs.push({ before, after });
  }
  const kept = new Set(pairs.map(({ after }) => after));
  return { pairs, removed, added: now.members.filter((member) => !kept.has(member)) };
}
