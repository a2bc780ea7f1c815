import { isJsonObject } from "../source/json.js";
import type { Source } from "../source/source.js";
import type { Dialect } from "./dialects.js";
import { recognizeDocument } from "./document.js";

/**
 * The files that OpenAPI and AsyncAPI documents are spread over, with the dialect of the document that led there first. They
 * hold paths, parameters and whatever else, so only references tell what in them is a schema. A file that
 * names its dialect is a schema by its own word.
 */
export function findParts(sources: readonly Source[]): ReadonlyMap<Source, Dialect> {
  const byUri = new Map(sources.map((source) => [source.uri, source]));
  const parts = new Map<Source, Dialect>();
  const pending: { readonly source: Source; readonly dialect: Dialect }[] = [];
  for (const source of sources) {
    const document = recognizeDocument(source.value);
    if (document.kind === "api") pending.push({ source, dialect: document.dialect });
  }
  for (const { source, dialect } of pending) {
    for (const uri of source.refersTo ?? []) {
      const part = byUri.get(uri);
      if (part === undefined || parts.has(part) || !isPart(part)) continue;
      parts.set(part, dialect);
      pending.push({ source: part, dialect });
    }
  }
  return parts;
}

function isPart({ value, broken }: Source): boolean {
  if (broken || recognizeDocument(value).kind !== "schema") return false;
  return !isJsonObject(value) || typeof value.$schema !== "string";
}
