import { jsonLiteral } from "../../emit/literal.js";
import type { Tree } from "../../model/api.js";
import { addressFrom } from "../address.js";
import { ownsTree, type TreeOwner } from "../facts/lineage.js";
import { counted, type Here } from "../page.js";
import type { Box, Line, Picture } from "./draw.js";

/** A union with all its levels: which tag leads to which class, and what catches the rest. */
export function treePicture(here: Here, owner: TreeOwner): Picture {
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const seen = new Set<TreeOwner>();
  const add = (level: TreeOwner, id: string): void => {
    seen.add(level);
    for (const [index, { declaration, tags }] of level.tree.members.entries()) {
      const member = `${id}.${index}`;
      boxes.push(boxOf(here, declaration.name, member, ownsTree(declaration) ? "union" : "model"));
      lines.push({ from: id, to: member, text: tagsText(tags), look: "member" });
      if (ownsTree(declaration) && !seen.has(declaration)) add(declaration, member);
    }
    boxes.push({
      id: `${id}.?`,
      text: level.tree.unknownName,
      address: undefined,
      look: "unknown",
    });
    lines.push({ from: id, to: `${id}.?`, text: "any other", look: "member" });
  };
  boxes.push({
    id: "0",
    text: `${owner.tree.name}\nby ${owner.tree.wire}`,
    address: undefined,
    look: "self",
  });
  add(owner, "0");
  return {
    label: `${owner.tree.name}: ${counted(owner.tree.members.length, "member")} told apart by ${owner.tree.wire}. The table below says the same.`,
    boxes,
    lines,
  };
}

function boxOf(here: Here, name: string, id: string, look: Box["look"]): Box {
  const path = here.chapter.names.get(name);
  return {
    id,
    text: name,
    address: path === undefined ? undefined : addressFrom(here.path, path),
    look,
  };
}

/** Tags as text; a member with many shows the first ones. */
export function tagsText(tags: Tree["members"][number]["tags"]): string {
  const shown = tags.slice(0, 3).map((tag) => jsonLiteral(tag));
  return tags.length > shown.length
    ? `${shown.join(", ")} and ${tags.length - shown.length} more`
    : shown.join(", ");
}
