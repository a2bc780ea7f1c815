import type { Report } from "../diagnostics.js";
import { isJsonObject, type JsonObject } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import type { Source } from "../source/source.js";
import { type Dialect, defaultDialect, findDialect } from "./dialects.js";
import { resolveUri } from "./uri.js";
import { isKnownVocabulary, restrictDialect } from "./vocabularies.js";

/** Finds the dialect that a `$schema` names: undefined when nothing says what it is. */
export type FindDialect = (uri: string) => Dialect | undefined;

/**
 * Knows the dialects of the drafts and those that schemas of schemas among the input define: such a dialect is that of the schema
 * of schemas itself, without the keywords of the vocabularies it leaves out.
 */
export function findDialects(sources: readonly Source[], report: Report): FindDialect {
  const byUri = metaschemasByUri(sources);
  const known = new Map<string, Dialect | undefined>();
  const find: FindDialect = (uri) => {
    const published = findDialect(uri);
    if (published !== undefined) return published;
    const resource = uri.replace(/#$/, "");
    if (known.has(resource)) return known.get(resource);
    // One that names itself says nothing by that.
    known.set(resource, undefined);
    const source = byUri.get(resource);
    const dialect = source === undefined ? undefined : dialectBy(source, resource, find, report);
    known.set(resource, dialect);
    return dialect;
  };
  return find;
}

function metaschemasByUri(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const byUri = new Map<string, Source>();
  for (const source of sources) {
    if (source.broken) continue;
    const id = textAt(source, "$id") ?? textAt(source, "id");
    const own = id === undefined ? undefined : resolveUri(id, source.uri)?.resource;
    for (const uri of [source.uri, own, ...(source.aliases ?? [])])
      if (uri !== undefined) byUri.set(uri, source);
  }
  return byUri;
}

function dialectBy(source: Source, name: string, find: FindDialect, report: Report): Dialect {
  const parent = textAt(source, "$schema");
  const dialect = (parent === undefined ? undefined : find(parent)) ?? defaultDialect;
  const vocabulary = isJsonObject(source.value) ? ownValue(source.value, "$vocabulary") : undefined;
  if (!isJsonObject(vocabulary)) return dialect;
  for (const [uri, required] of Object.entries(vocabulary)) {
    if (required !== true || isKnownVocabulary(uri)) continue;
    const pointer = `/$vocabulary${pointerStep(uri)}`;
    report("vocabulary-unknown", { source, pointer, part: "key" }, { uri });
  }
  return restrictDialect(dialect, name, new Set(Object.keys(vocabulary)));
}

function textAt({ value }: Source, key: string): string | undefined {
  const text = isJsonObject(value) ? ownValue(value, key) : undefined;
  return typeof text === "string" ? text : undefined;
}

function ownValue(value: JsonObject, key: string): JsonObject[string] | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
