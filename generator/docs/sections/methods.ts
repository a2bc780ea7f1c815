import { codeBlock, codeHtml } from "../code-html.js";
import type { Method } from "../facts/model-methods.js";
import { html } from "../html.js";
import type { Here, Section } from "../page.js";
import { prose } from "../prose.js";
import { table } from "../table.js";

/** A group of methods, and where they come from. */
export interface MethodGroup {
  readonly title: string;
  readonly methods: readonly Method[];
}

/** All methods in short, then each with parameters, what it returns, and its errors. */
export function methods(here: Here, groups: readonly MethodGroup[]): Section {
  const filled = groups.filter((group) => group.methods.length > 0);
  const body = html`${filled.map(
    (group, index) => html`<h3>${group.title}</h3>
${table<Method>(
  group.title,
  [
    {
      title: "Method",
      cell: ({ name }) => html`<a href="#${anchorOf(index, name)}"><code>${name}</code></a>`,
    },
    { title: "What it does", cell: ({ summary }) => prose(here, summary) },
  ],
  group.methods,
)}
`,
  )}
<details class="fold all-methods"><summary>Parameters, returns and errors of every method</summary>
${filled.map(({ methods: listed }, index) =>
  listed.map((method) => explained(here, anchorOf(index, method.name), method)),
)}</details>`;
  return { id: "methods", title: "Methods", body };
}

function explained(here: Here, id: string, method: Method): ReturnType<typeof html> {
  const { parameters, returns, throws } = method;
  return html`<article class="entry" id="${id}">
<h4><code>${method.name}</code></h4>
${codeBlock(here, method.signature, `Signature of ${method.name}`)}
${prose(here, method.summary)}
${
  parameters.length > 0 &&
  table(
    `Parameters of ${method.name}`,
    [
      { title: "Parameter", cell: ({ name }) => html`<code>${name}</code>` },
      { title: "Type", cell: ({ type }) => codeHtml(here, type) },
      {
        title: "Default",
        cell: (parameter) => (parameter.default === undefined ? "required" : parameter.default),
      },
      { title: "Description", cell: ({ text }) => prose(here, text) },
    ],
    parameters,
  )
}
<dl class="details"><div><dt>Returns</dt><dd>${codeHtml(here, returns.type)} ${returns.text}</dd></div>${throws.map(
    ({ error, when }) => html`<div><dt>Throws <code>${error}</code></dt><dd>${when}</dd></div>`,
  )}</dl>
</article>
`;
}

function anchorOf(group: number, name: string): string {
  return `method-${group === 0 ? "" : `${group}-`}${name}`;
}
