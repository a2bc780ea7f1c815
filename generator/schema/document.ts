import { isJsonObject, type Json, type JsonObject } from "../source/json.js";
import { asyncApiDialect, type Dialect, openApi30Dialect, openApi31Dialect } from "./dialects.js";

/** What a file is a document of. Everything that is not recognised as something else is one JSON Schema. */
export type Document = SchemaDocument | ApiDocument | UnknownDocument;

/** One JSON Schema. */
export interface SchemaDocument {
  readonly kind: "schema";
}

/** An OpenAPI or AsyncAPI document: no schema itself, but it holds some. */
export interface ApiDocument {
  readonly kind: "api";
  readonly family: "OpenAPI" | "Swagger" | "AsyncAPI";
  readonly value: JsonObject;
  /** What its schemas are written in, unless the document says otherwise. */
  readonly dialect: Dialect;
  /** The keys that lead to the map of its named schemas. */
  readonly definitions: readonly string[];
}

/** A version of a kind of document that is not known. */
export interface UnknownDocument {
  readonly kind: "unknown";
  readonly name: string;
}

/** Recognises a document by its version field, the one key that its specification requires first. */
export function recognizeDocument(value: Json): Document {
  if (!isJsonObject(value)) return { kind: "schema" };
  for (const { field, family, versions } of families) {
    const version = Object.hasOwn(value, field) ? value[field] : undefined;
    // YAML reads an unquoted `2.0` as a number.
    const text = typeof version === "number" ? version.toFixed(1) : version;
    if (typeof text !== "string") continue;
    const known = versions.find(({ pattern }) => pattern.test(text));
    if (known === undefined) return { kind: "unknown", name: `${family} ${text}` };
    const { dialect, definitions } = known;
    return { kind: "api", family, value, dialect, definitions };
  }
  return { kind: "schema" };
}

interface Version {
  readonly pattern: RegExp;
  readonly dialect: Dialect;
  readonly definitions: readonly string[];
}

interface FamilyOfDocuments {
  readonly field: string;
  readonly family: ApiDocument["family"];
  readonly versions: readonly Version[];
}

const components = ["components", "schemas"];

const families: readonly FamilyOfDocuments[] = [
  {
    field: "openapi",
    family: "OpenAPI",
    versions: [
      { pattern: /^3\.0\b/, dialect: openApi30Dialect, definitions: components },
      { pattern: /^3\.[12]\b/, dialect: openApi31Dialect, definitions: components },
    ],
  },
  {
    field: "swagger",
    family: "Swagger",
    versions: [{ pattern: /^2\.0$/, dialect: openApi30Dialect, definitions: ["definitions"] }],
  },
  {
    field: "asyncapi",
    family: "AsyncAPI",
    versions: [{ pattern: /^[23]\./, dialect: asyncApiDialect, definitions: components }],
  },
];
