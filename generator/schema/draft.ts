import type { Location } from "../source/source.js";
import type { Extensions, Schema } from "./schema.js";

/** A schema under construction. References may go in circles, so every schema exists before any is filled in. */
export type Draft = { -readonly [Key in keyof Schema]: Schema[Key] };

/** Starts a schema; `json` stays until it is respelled. */
export function makeDraft(id: string, at: Location, json: Schema["json"]): Draft {
  const draft: Draft = { id, at, json, extensions: noExtensions };
  if (typeof json === "boolean") draft.always = json;
  return draft;
}

const noExtensions: Extensions = {};

/** The fields of a draft whose values are of one type. */
export type FieldOf<Value> = {
  [Key in keyof Draft]-?: [Value] extends [Draft[Key]]
    ? [Exclude<Draft[Key], undefined>] extends [Value]
      ? Key
      : never
    : never;
}[keyof Draft];
