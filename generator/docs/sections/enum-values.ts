import { jsonLiteral } from "../../emit/literal.js";
import type { EnumDeclaration, EnumMember } from "../../model/api.js";
import { breakable, html } from "../html.js";
import { counted, type Here, type Section } from "../page.js";
import { prose } from "../prose.js";
import { table } from "../table.js";

/** Every listed value, by the name it has in TypeScript. */
export function enumValues(here: Here, declaration: EnumDeclaration): Section {
  const { members, open, name, valueType } = declaration;
  const described = members.some(({ docs }) => docs !== "");
  const body = html`<p>${
    open
      ? `Open: any other ${valueType} may come and is kept as it is. isKnown tells listed values from others.`
      : "Closed: no other value is valid."
  }</p>
${table<EnumMember>(
  `Values of ${name}`,
  [
    { title: "Value", cell: ({ value }) => html`<code>${jsonLiteral(value)}</code>` },
    { title: "Name", cell: (member) => html`<code>${breakable(`${name}.${member.name}`)}</code>` },
    ...(described
      ? [{ title: "Description", cell: ({ docs }: EnumMember) => prose(here, docs) }]
      : []),
  ],
  members,
)}`;
  return { id: "values", title: `Values (${counted(members.length, "value")})`, body };
}
