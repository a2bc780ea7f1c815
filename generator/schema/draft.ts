import type { Schema } from "./schema.js";

/** A schema under construction. References may go in circles, so every schema exists before any is filled in. */
export type Draft = { -readonly [Key in keyof Schema]: Schema[Key] };

/** The fields of a draft whose values are of one type. */
export type FieldOf<Value> = {
  [Key in keyof Draft]-?: [Value] extends [Draft[Key]]
    ? [Exclude<Draft[Key], undefined>] extends [Value]
      ? Key
      : never
    : never;
}[keyof Draft];
