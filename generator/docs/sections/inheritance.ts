import { jsonLiteral } from "../../emit/literal.js";
import type { ModelDeclaration } from "../../model/api.js";
import { basesOf, extendedBy, membershipsOf } from "../facts/lineage.js";
import { type Content, type Html, html } from "../html.js";
import { counted, type Here, joined, link, type Section } from "../page.js";

/** What a model extends, what extends it, and which tags choose it. */
export function inheritance(here: Here, model: ModelDeclaration): Section {
  const { api, pages } = here.chapter;
  const chain = [...basesOf(model)].reverse();
  const children = extendedBy(api, model);
  const memberships = membershipsOf(api, model);
  const named = (each: ModelDeclaration, text: string): Html => {
    const path = pages.get(each);
    return path === undefined
      ? html`<code>${text}</code>`
      : html`<code>${link(here, path, text)}</code>`;
  };
  const body = html`<ol class="lineage" aria-label="From the first class to this one">
<li><code>Model</code></li>
${chain.map((base) => html`<li>${named(base, base.className)}</li>`)}
<li aria-current="true"><code>${model.className}</code>${mixinsText(model)}</li>
</ol>
${memberships.map(
  ({
    owner,
    member,
  }) => html`<p>A <code>${pages.has(owner) ? link(here, pages.get(owner) ?? "", owner.tree.name) : owner.tree.name}</code> where <code>${owner.tree.wire}</code> is ${joined(
    member.tags.map((tag) => html`<code>${jsonLiteral(tag)}</code>`),
    " or ",
  )}.</p>
`,
)}${
  children.length > 0 &&
  html`<details class="fold"${children.length <= 12 && html` open`}><summary>Extended by ${counted(children.length, "class", "classes")}</summary>
<ul class="names">${children.map((child) => html`<li>${named(child, child.name)}</li>`)}</ul></details>`
}`;
  return { id: "inheritance", title: "Inheritance", body };
}

function mixinsText({ mixins }: ModelDeclaration): Content {
  if (mixins.length === 0) return undefined;
  return [
    " with ",
    joined(
      mixins.map((mixin) => html`<code>${mixin}</code>`),
      ", ",
    ),
  ];
}
