import { isJsonObject, type Json } from "../source/json.js";

/** What a file is a document of. Everything that is not recognised as something else is one JSON Schema. */
export type DocumentKind = "JSON Schema" | "OpenAPI" | "Swagger";

/** Recognises a document by its version field, the one key that its specification requires first. */
export function recognizeDocument(value: Json): DocumentKind {
  if (!isJsonObject(value)) return "JSON Schema";
  if (typeof value.openapi === "string") return "OpenAPI";
  if (typeof value.swagger === "string") return "Swagger";
  return "JSON Schema";
}
