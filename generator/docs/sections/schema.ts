import { wholeSchema } from "../../emit/rules/declared-schema.js";
import { schemaJson } from "../../emit/rules/schema-json.js";
import type { Declaration } from "../../model/api.js";
import { html } from "../html.js";
import { linkNamesInJson } from "../json-html.js";
import type { Here, Section } from "../page.js";

/** Where a declaration came from, and its JSON Schema. */
export function schemaSection(here: Here, declaration: Declaration): Section {
  const { json } = schemaJson(wholeSchema(declaration), here.chapter.api);
  const { source, pointer } = declaration.at;
  const { line } = source.locate(pointer);
  const body = html`<p>From <code class="place">${source.path}#${pointer}</code>, line ${line}. In the spelling of draft 2020-12; references lead to the pages of what they name.</p>
<details class="fold"><summary>JSON Schema of ${declaration.name}</summary>
<pre class="code" tabindex="0" role="group" aria-label="JSON Schema"><code>${linkNamesInJson(here, json)}</code></pre></details>`;
  return { id: "schema", title: "JSON Schema", body };
}
