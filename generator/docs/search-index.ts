import MiniSearch from "minisearch";
import type { Declaration } from "../model/api.js";
import { allFields } from "../model/fields.js";
import { type SearchEntry, searchOptions } from "./browser/search-options.js";
import { membershipsOf, ownsTree } from "./facts/lineage.js";
import { firstSentence } from "./prose.js";
import type { Chapter, Site } from "./site.js";

/** Everything that can be looked for, as a script: an index that the browser only has to read. */
export function searchIndex(site: Site): string {
  const index = new MiniSearch<SearchEntry>(searchOptions);
  let id = 0;
  for (const chapter of site.chapters) {
    for (const [declaration, path] of chapter.pages)
      index.add(entryOf(chapter, declaration, path, id++));
  }
  return `(globalThis.modelsmith ??= {}).searchIndex = ${JSON.stringify(JSON.stringify(index))};\n`;
}

function entryOf(
  chapter: Chapter,
  declaration: Declaration,
  path: string,
  id: number,
): SearchEntry {
  const { name, docs } = declaration;
  const fields = declaration.kind === "model" ? [...allFields(declaration).values()] : [];
  const values = declaration.kind === "enum" ? declaration.members : [];
  const memberships = declaration.kind === "model" ? membershipsOf(chapter.api, declaration) : [];
  return {
    id,
    name,
    words: name.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2"),
    attributes: fields.map((field) => `${field.name} ${field.wire}`).join("\n"),
    values: [
      ...values.map(({ value }) => String(value)),
      ...memberships.flatMap(({ member }) => member.tags.map(String)),
    ].join("\n"),
    text: docs.text,
    path,
    chapter: chapter.title,
    kind: ownsTree(declaration)
      ? "union"
      : declaration.kind === "model"
        ? "class"
        : declaration.kind,
    summary: firstSentence(docs.text).replaceAll("`", ""),
  };
}
