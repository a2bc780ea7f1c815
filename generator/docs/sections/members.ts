import { jsonLiteral } from "../../emit/literal.js";
import { typeText } from "../../emit/type-text.js";
import type { AliasDeclaration, TreeMember, UnionDeclaration } from "../../model/api.js";
import { codeBlock } from "../code-html.js";
import type { TreeOwner } from "../facts/lineage.js";
import { rulesInWords } from "../facts/rules-in-words.js";
import { breakable, type Content, html } from "../html.js";
import { counted, type Here, joined, link, type Section } from "../page.js";
import type { Pen } from "../picture/draw.js";
import { treePicture } from "../picture/tree-picture.js";
import { firstSentenceHtml, prose } from "../prose.js";
import { table } from "../table.js";

/** The members of a union that a tag tells apart: as a picture, and as a table. */
export function treeMembers(here: Here, pen: Pen, owner: TreeOwner): Section {
  const { tree } = owner;
  const body = html`<p>The value of <code>${tree.wire}</code> chooses the class; a message whose <code>${tree.wire}</code> no member has becomes an <code>${tree.unknownName}</code>, with every key kept.</p>
${pen.draw(treePicture(here, owner))}
${table<TreeMember>(
  `Members of ${tree.name}`,
  [
    { title: tree.wire, cell: ({ tags }) => tagsOf(tags) },
    { title: "Class", cell: ({ declaration }) => classLink(here, declaration.name) },
    {
      title: "Description",
      cell: ({ declaration }) => firstSentenceHtml(here, declaration.docs.text),
    },
  ],
  tree.members,
)}`;
  return { id: "members", title: `Members (${counted(tree.members.length, "member")})`, body };
}

/** What a union without a tag, or another named type, stands for. */
export function typeSection(here: Here, declaration: UnionDeclaration | AliasDeclaration): Section {
  const rules = rulesInWords(declaration.schema);
  const body = html`${codeBlock(here, `type ${declaration.name} = ${typeText(declaration.type)}`, `Type of ${declaration.name}`)}
${rules.length > 0 && html`<div class="rules">${prose(here, rules.join(" "))}</div>`}`;
  return { id: "type", title: "Type", body };
}

function tagsOf(tags: TreeMember["tags"]): Content {
  return joined(
    tags.map((tag) => html`<code>${jsonLiteral(tag)}</code>`),
    " ",
  );
}

function classLink(here: Here, name: string): Content {
  const path = here.chapter.names.get(name);
  return html`<code>${path === undefined ? name : link(here, path, breakable(name))}</code>`;
}
