import type { DraftName } from "../source/config.js";

/** How the drafts of JSON Schema differ from 2020-12, as data. */
export interface Dialect {
  readonly name: string;
  /** The keyword that identifies a schema resource. */
  readonly idKeyword: "id" | "$id";
  /** Keywords that only changed their spelling: theirs to 2020-12. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Whether an identifier of the form `#name` names a place, as `$anchor` does since 2019-09. */
  readonly anchorsInId: boolean;
  /** Whether `$ref` hides the keywords beside it that would assert something. */
  readonly refStandsAlone: boolean;
  /** Whether `format` refuses values. Since 2019-09 it only says something, unless asked to. */
  readonly assertsFormat: boolean;
  /** Formats that meant something else than today, and what that is called. */
  readonly olderFormats: ReadonlyMap<string, string>;
  /** Whether `contentEncoding` and `contentMediaType` refuse values when asked to. */
  readonly mayAssertContent: boolean;
  /** Whether a schema with properties is about objects where it has no `type`. */
  readonly impliesObject: boolean;
  /** Keywords that a later draft brought: they mean nothing here. */
  readonly lacks: ReadonlySet<string>;
}

/** The dialect that a `$schema` names: undefined when it is none we know. */
export function findDialect(uri: string): Dialect | undefined {
  const name = uri.replace(/#$/, "").replace(/^https?:\/\//, "");
  if (/^spec\.openapis\.org\/oas\/3\.\d+\/dialect\//.test(name)) return openApi31Dialect;
  return dialects.get(name);
}

/** The dialect of a draft. */
export function dialectOfDraft(draft: DraftName): Dialect {
  return byDraft[draft];
}

/** The dialect of a document that names none. */
export const defaultDialect: Dialect = {
  name: "2020-12",
  idKeyword: "$id",
  renamed: new Map([["definitions", "$defs"]]),
  anchorsInId: false,
  refStandsAlone: false,
  assertsFormat: true,
  olderFormats: new Map(),
  mayAssertContent: false,
  impliesObject: false,
  lacks: new Set(),
};

const draft2020: Dialect = { ...defaultDialect, assertsFormat: false };

/** The schemas of OpenAPI 3.1 and later: 2020-12 and a few annotations. */
export const openApi31Dialect: Dialect = { ...draft2020, impliesObject: true };

const since2020 = ["prefixItems", "$dynamicRef", "$dynamicAnchor"];
const since2019 = [
  "$anchor",
  "$recursiveRef",
  "$recursiveAnchor",
  "dependentRequired",
  "dependentSchemas",
  "maxContains",
  "minContains",
  "unevaluatedItems",
  "unevaluatedProperties",
];
const since7 = ["if", "then", "else"];
const since6 = ["const", "contains", "propertyNames"];

const draft2019: Dialect = {
  ...defaultDialect,
  name: "2019-09",
  assertsFormat: false,
  renamed: new Map([...defaultDialect.renamed, ["$recursiveRef", "$dynamicRef"]]),
  lacks: new Set(since2020),
};
const draft7: Dialect = {
  ...defaultDialect,
  name: "draft 7",
  anchorsInId: true,
  refStandsAlone: true,
  mayAssertContent: true,
  lacks: new Set([...since2020, ...since2019]),
};
const draft6: Dialect = {
  ...draft7,
  name: "draft 6",
  olderFormats: new Map([["hostname", "ascii-hostname"]]),
  mayAssertContent: false,
  lacks: new Set([...draft7.lacks, ...since7]),
};
const draft4: Dialect = {
  ...draft6,
  name: "draft 4",
  idKeyword: "id",
  renamed: new Map([...draft6.renamed, ["id", "$id"]]),
  lacks: new Set([...draft6.lacks, ...since6]),
};

/** The schemas of OpenAPI 2 and 3.0, which have no identifiers (3.0.3, section 4.7.24). */
export const openApi30Dialect: Dialect = {
  ...defaultDialect,
  name: "OpenAPI 3.0",
  impliesObject: true,
  assertsFormat: false,
  refStandsAlone: true,
  lacks: new Set([
    "$id",
    "$anchor",
    "$dynamicAnchor",
    "$dynamicRef",
    "$recursiveAnchor",
    "$recursiveRef",
  ]),
};

/** The schemas of AsyncAPI 2 and 3 (3.0.0, section Schema Object). */
export const asyncApiDialect: Dialect = draft7;

const byDraft: Readonly<Record<DraftName, Dialect>> = {
  "4": draft4,
  "6": draft6,
  "7": draft7,
  "2019-09": draft2019,
  "2020-12": draft2020,
};

const dialects: ReadonlyMap<string, Dialect> = new Map([
  ["json-schema.org/draft/2020-12/schema", draft2020],
  ["json-schema.org/draft/2019-09/schema", draft2019],
  ["json-schema.org/draft-07/schema", draft7],
  ["json-schema.org/draft-06/schema", draft6],
  ["json-schema.org/draft-04/schema", draft4],
]);
