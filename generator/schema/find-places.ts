import type { Report } from "../diagnostics.js";
import { pointerKeys } from "../source/pointer.js";
import type { Source } from "../source/source.js";
import { addApiDocument } from "./add-api-document.js";
import { type Dialect, defaultDialect } from "./dialects.js";
import { recognizeDocument } from "./document.js";
import { findDialects } from "./find-dialects.js";
import { findParts } from "./find-parts.js";
import type { ParseOptions } from "./options.js";
import { addPlaces, type Ground, type Places } from "./places.js";

/** Finds every schema of the input, with what identifies it. No reference is followed. */
export function findPlaces(
  sources: readonly Source[],
  options: ParseOptions,
  report: Report,
): Places {
  const places: Places = {
    all: new Map(),
    resources: new Map(),
    anchors: new Map(),
    documents: new Map(),
    broken: new Set(),
    findDialect: findDialects(sources, report),
  };
  const parts = findParts(sources);
  for (const source of sources) {
    if (source.onlyDialect) continue;
    const { uri: base, value } = source;
    const document = recognizeDocument(value);
    const dialect = parts.get(source) ?? options.dialect ?? defaultDialect;
    if (document.kind === "unknown") {
      report("document-unknown", { source, pointer: "" }, { name: document.name });
    }
    if (source.broken || document.kind === "unknown") addBroken(places, source);
    else if (document.kind === "api") addApiDocument(places, source, document, options, report);
    else if (parts.has(source)) addPart(places, source, dialect);
    else addPlaces(places, { source, pointer: "", value, base, dialect }, report);
  }
  return places;
}

function addBroken(places: Places, { uri, aliases = [] }: Source): void {
  for (const each of [uri, ...aliases]) places.broken.add(each);
}

/** Only what references lead to is a schema. It is called by its key, as if the file were a map of schemas. */
function addPart(places: Places, source: Source, dialect: Dialect): void {
  const { uri: base, value: written } = source;
  const ground: Ground = {
    at: { source, pointer: "" },
    written,
    base,
    dialect,
    kind: undefined,
    nameAt: (pointer) => {
      const key = pointerKeys(pointer).at(-1);
      return key === undefined || key === "schema" || /^\d+$/.test(key) ? undefined : key;
    },
  };
  for (const uri of [base, ...(source.aliases ?? [])]) places.documents.set(uri, ground);
}
