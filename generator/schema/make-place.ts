import type { Report } from "../diagnostics.js";
import { isJsonObject, type Json } from "../source/json.js";
import type { Source } from "../source/source.js";
import { describe } from "./describe.js";
import type { Dialect } from "./dialects.js";
import { makeDraft } from "./draft.js";
import type { FindDialect } from "./find-dialects.js";
import type { Place } from "./place.js";
import { translate } from "./translate.js";
import { resolveUri } from "./uri.js";

/** A value that is to be read as a schema. */
export interface Candidate {
  readonly source: Source;
  readonly pointer: string;
  readonly value: Json;
  /** The base URI and dialect around it. */
  readonly base: string;
  readonly dialect: Dialect;
  readonly definedAs?: string | undefined;
}

/** What the schema made of a candidate is called. */
export function idOf({ source, pointer }: Candidate): string {
  return `${source.uri}#${pointer}`;
}

/** Reads what a schema says about itself. Something that is no schema is reported and allows everything. */
export function makePlace(
  id: string,
  candidate: Candidate,
  findDialect: FindDialect,
  report: Report,
): Place {
  const { source, pointer, value, definedAs } = candidate;
  const at = { source, pointer };
  if (!isJsonObject(value)) {
    if (typeof value !== "boolean") report("not-a-schema", at, { found: describe(value) });
    const written = typeof value === "boolean" ? value : true;
    return {
      id,
      at,
      written,
      draft: makeDraft(id, at, written),
      dialect: candidate.dialect,
      base: candidate.base,
      keywords: [],
      isResource: pointer === "",
      definedAs,
      held: nothingHeld,
    };
  }
  const dialect = dialectOf(candidate, findDialect, report);
  const keywords = translate(value, dialect);
  const uri = keywords.find(({ name }) => name === "$id")?.value;
  const base = typeof uri === "string" ? readId(uri, candidate, dialect, report) : undefined;
  return {
    id,
    at,
    written: value,
    draft: makeDraft(id, at, value),
    dialect,
    base: base ?? candidate.base,
    keywords,
    isResource: pointer === "" || base !== undefined,
    definedAs,
    held: nothingHeld,
  };
}

/** Most schemas hold no others. */
const nothingHeld: Place["held"] = new Map();

/** Only a schema resource may choose its dialect (2020-12 core, section 8.1.1). */
function dialectOf(
  { source, pointer, value, dialect }: Candidate,
  findDialect: FindDialect,
  report: Report,
): Dialect {
  if (!isJsonObject(value)) return dialect;
  const uri = Object.hasOwn(value, "$schema") ? value.$schema : undefined;
  if (typeof uri !== "string") return dialect;
  const found = findDialect(uri);
  if (found === undefined) {
    report("dialect-unknown", { source, pointer: `${pointer}/$schema` }, { uri });
    return dialect;
  }
  const identified = Object.hasOwn(value, found.idKeyword);
  return pointer === "" || identified ? found : dialect;
}

function readId(
  id: string,
  { source, pointer, base }: Candidate,
  dialect: Dialect,
  report: Report,
): string | undefined {
  const at = { source, pointer: `${pointer}/${dialect.idKeyword}` };
  const uri = resolveUri(id, base);
  if (uri === undefined) {
    report("uri-invalid", at, { uri: id });
    return undefined;
  }
  if (uri.fragment === "") return uri.resource;
  report("id-fragment", at, { id });
  return undefined;
}
