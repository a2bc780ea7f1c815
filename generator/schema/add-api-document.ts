import type { Report } from "../diagnostics.js";
import { isJsonObject, type Json } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import type { Source } from "../source/source.js";
import { findBodySchemas } from "./body-schemas.js";
import type { Dialect } from "./dialects.js";
import type { ApiDocument } from "./document.js";
import type { ParseOptions } from "./options.js";
import { addPlaces, type Places } from "./places.js";
import { resolveUri } from "./uri.js";
import { childOf, valueAt } from "./value-at.js";

/** Adds the named schemas of an OpenAPI or AsyncAPI document; other places become schemas when references lead there. */
export function addApiDocument(
  places: Places,
  source: Source,
  document: ApiDocument,
  options: ParseOptions,
  report: Report,
): void {
  const { value: written, family: kind } = document;
  const dialect = dialectOf(source, document, places, report);
  const base = baseOf(source, document, report);
  const bodies = findBodySchemas(document);
  const names = new Map(bodies.map(({ pointer, name }) => [pointer, name]));
  const at = { source, pointer: "" };
  const nameAt = (pointer: string): string | undefined => names.get(pointer);
  const ground = { at, written, base, dialect, kind, nameAt };
  for (const uri of [source.uri, base, ...(source.aliases ?? [])])
    places.documents.set(uri, ground);

  for (const { pointer, value, name } of findDefinitions(document)) {
    addPlaces(places, { source, pointer, value, base, dialect, definedAs: name }, report);
  }
  if (!options.includeOperations) return;
  for (const { pointer, value, name } of bodies) {
    addPlaces(places, { source, pointer, value, base, dialect, definedAs: name }, report);
  }
}

interface NamedSchema {
  readonly pointer: string;
  readonly value: Json;
  readonly name: string;
}

function findDefinitions({ value, definitions, family }: ApiDocument): readonly NamedSchema[] {
  const map = valueAt(value, definitions) ?? {};
  const above = definitions.map(pointerStep).join("");
  if (!isJsonObject(map)) return [];
  return Object.entries(map).flatMap(([name, entry]): NamedSchema[] => {
    const pointer = above + pointerStep(name);
    const format = family === "AsyncAPI" ? childOf(entry, "schemaFormat") : undefined;
    if (typeof format !== "string") return [{ pointer, value: entry, name }];
    // AsyncAPI 3 wraps a schema to say what it is written in, which may be something else than JSON Schema.
    const schema = childOf(entry, "schema");
    const isJsonSchema = /aai\.asyncapi|schema\+(?:json|yaml)/.test(format);
    return schema === undefined || !isJsonSchema
      ? []
      : [{ pointer: `${pointer}/schema`, value: schema, name }];
  });
}

/** Since OpenAPI 3.1 a document may name the dialect of its schemas (3.1, section 4.8.1). */
function dialectOf(
  source: Source,
  { value, dialect }: ApiDocument,
  { findDialect }: Places,
  report: Report,
): Dialect {
  const uri = childOf(value, "jsonSchemaDialect");
  if (typeof uri !== "string") return dialect;
  const found = findDialect(uri);
  if (found === undefined)
    report("dialect-unknown", { source, pointer: "/jsonSchemaDialect" }, { uri });
  return found ?? dialect;
}

/** Since OpenAPI 3.2 a document may say what it is called (3.2, section 4.1). */
function baseOf(source: Source, { value }: ApiDocument, report: Report): string {
  const self = childOf(value, "$self");
  if (typeof self !== "string") return source.uri;
  const uri = resolveUri(self, source.uri);
  if (uri === undefined) report("uri-invalid", { source, pointer: "/$self" }, { uri: self });
  return uri?.resource ?? source.uri;
}
