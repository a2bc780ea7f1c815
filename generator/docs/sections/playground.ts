import type { Declaration } from "../../model/api.js";
import { addressFrom } from "../address.js";
import type { Example } from "../facts/find-examples.js";
import { html } from "../html.js";
import type { Here, Section } from "../page.js";
import { assetPath } from "../site.js";

/** The place where the package itself runs. It is filled by a script that is fetched when it comes into view. */
export function playground(
  here: Here,
  declaration: Declaration,
  example: Example | undefined,
): Section {
  const { chapter, path } = here;
  const text = example === undefined ? "{}" : JSON.stringify(example.message, undefined, 2);
  const body = html`<p>The package itself, in this page. What you paste is sent nowhere.</p>
<div class="playground" data-playground data-namespace="${chapter.api.namespace}" data-name="${declaration.name}" data-import="${chapter.from}" data-code="${addressFrom(path, assetPath("playground.js"))}" data-models="${addressFrom(path, chapter.script)}" data-example="${text}">
<p class="waiting" role="status">The playground needs JavaScript.</p>
</div>`;
  return { id: "playground", title: "Playground", body };
}
