import type { Declaration } from "../../model/api.js";
import type { Example } from "../facts/find-examples.js";
import { html } from "../html.js";
import { jsonBlock } from "../json-html.js";
import type { Section } from "../page.js";

/** A message, and whether the package's own `parse` takes it. */
export function exampleSection(declaration: Declaration, example: Example): Section {
  const body = html`<p>${
    example.valid
      ? html`<code>${declaration.name}.parse</code> takes it.`
      : "Made from the types alone; the schema has rules that it may not meet."
  }</p>
${jsonBlock(example.message, `A message of ${declaration.name}`)}`;
  return { id: "example", title: "Example message", body };
}
