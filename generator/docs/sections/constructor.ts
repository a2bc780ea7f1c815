import { isComputed } from "../../emit/mixed-base.js";
import type { Field, ModelDeclaration } from "../../model/api.js";
import { allFields } from "../../model/fields.js";
import { codeBlock, codeHtml, typeHtml } from "../code-html.js";
import type { MixinFacts } from "../facts/read-mixins.js";
import { breakable, html } from "../html.js";
import type { Here, Section } from "../page.js";
import { prose } from "../prose.js";
import { table } from "../table.js";
import { defaultHtml, fieldMarks } from "./field-marks.js";

/** How instances are made, and what `new` takes. */
export function constructorSection(
  here: Here,
  model: ModelDeclaration,
  mixins: readonly MixinFacts[],
): Section {
  const { tree } = model;
  const made = tree === undefined ? model.className : tree.unknownName;
  const init = tree === undefined ? model.initName : tree.unknownInitName;
  const asked = [...allFields(model).values()].filter(
    (field) => field.constant === undefined && field.access !== "read" && !isComputed(field),
  );
  const fixed = [...allFields(model).values()].filter(({ constant }) => constant !== undefined);
  const needsInit = asked.some(({ required }) => required) || tree !== undefined;
  const extras = mixins.flatMap(({ init: parameters }) => parameters);
  const body = html`${
    tree !== undefined &&
    html`<p><code>${model.className}</code> is abstract: members are made by their own constructors, and ${codeHtml(here, `${tree.name}.fromJSON`)} chooses among them. What no member claims can be made as well:</p>`
  }${codeBlock(here, `new ${made}(init${needsInit ? "" : "?"}: ${init})`, "Constructor")}
${
  asked.length === 0
    ? html`<p>It takes no fields.</p>`
    : table<Field>(
        `Fields that new ${made} takes`,
        [
          { title: "Parameter", cell: ({ name }) => html`<code>${breakable(name)}</code>` },
          { title: "Type", cell: ({ type }) => typeHtml(here, type, "init") },
          { title: "Status", cell: (field) => fieldMarks(field) },
          { title: "Default", cell: (field) => defaultHtml(field) ?? "none" },
          { title: "Description", cell: ({ docs }) => prose(here, docs.text) },
        ],
        asked,
      )
}
${
  extras.length > 0 &&
  html`<p>Its mixins make the constructor take more:</p>${table(
    "What the mixins make the constructor take",
    [
      { title: "Parameter", cell: ({ name }) => html`<code>${name}</code>` },
      { title: "Type", cell: ({ type }) => codeHtml(here, type) },
      { title: "Description", cell: ({ text }) => prose(here, text) },
    ],
    extras,
  )}`
}${
  fixed.length > 0 &&
  html`<p>Filled in by itself: ${fixed.map(
    ({ name, constant }, index) =>
      html`${index > 0 && ", "}<code>${name}</code> is <code>${JSON.stringify(constant?.value)}</code>`,
  )}.</p>`
}${model.schema.extensions.applyDefaults === true && html`<p>Defaults that the schema gives are filled in as well.</p>`}`;
  return { id: "constructor", title: "Constructor", body };
}
