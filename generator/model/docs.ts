import type { Schema } from "../schema/schema.js";
import type { Docs } from "./api.js";

/** What the schema says about itself; a title that only repeats the name says nothing. */
export function docsOf(schema: Schema, name: string): Docs {
  const title = schema.title !== undefined && !sameLetters(schema.title, name) ? schema.title : "";
  return { text: (schema.description ?? title).trim(), deprecated: schema.deprecated === true };
}

function sameLetters(first: string, second: string): boolean {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  return letters(first) === letters(second);
}
