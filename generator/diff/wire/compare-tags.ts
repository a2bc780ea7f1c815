import type { Tree } from "../../model/api.js";
import type { Comparison, Where } from "../comparison.js";
import { markCode } from "../mark-code.js";
import { pairMembers } from "../pair-members.js";

/** The members of a tree on the wire, and the tags that choose them. Unknown ones are carried. */
export function compareTags(
  { counterparts, record }: Comparison,
  old: Tree | undefined,
  now: Tree | undefined,
  where: Where,
): void {
  const what = where.declaration;
  if (old?.wire !== now?.wire)
    record("discriminator-changed", where, { what, old: tagText(old), now: tagText(now) });
  if (old === undefined || now === undefined) return;
  const { pairs, removed, added } = pairMembers(counterparts, old, now);
  for (const { declaration } of removed)
    record("alternative-removed", where, { what, member: declaration.name });
  for (const { declaration } of added)
    record("alternative-added-open", where, { what, member: declaration.name });
  for (const { before, after } of pairs) {
    const member = after.declaration.name;
    for (const tag of before.tags)
      if (!after.tags.includes(tag)) record("tag-removed", where, { member, tag: String(tag) });
    for (const tag of after.tags)
      if (!before.tags.includes(tag)) record("tag-added", where, { member, tag: String(tag) });
  }
}

function tagText(tree: Tree | undefined): string {
  return tree === undefined ? "nothing" : markCode(tree.wire);
}
