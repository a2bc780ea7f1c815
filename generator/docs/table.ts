import { type Content, type Html, html } from "./html.js";

/** A column: what it is called, and what its cells are. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Content;
}

/** A table whose first column names the rows. On a narrow screen rows become blocks, each cell with its title; the roles
 * keep it a table for those who do not see it. */
export function table<Row>(
  label: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Html {
  const [first, ...others] = columns;
  if (first === undefined || rows.length === 0) return html``;
  return html`<table class="facts" role="table">
<caption class="hidden">${label}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ title }) => html`<th scope="col" role="columnheader">${title}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (row) => html`<tr role="row"><th scope="row" role="rowheader">${first.cell(row)}</th>${others.map(
    ({ title, cell }) => html`<td role="cell" data-title="${title}"><div>${cell(row)}</div></td>`,
  )}</tr>
`,
)}</tbody></table>`;
}
