import type { Report } from "../diagnostics.js";
import type { Json } from "../source/json.js";
import type { Location } from "../source/source.js";
import { describe } from "./describe.js";
import type { Draft } from "./draft.js";
import type { Place } from "./place.js";
import type { Schema } from "./schema.js";
import type { Keyword } from "./translate.js";

/** One keyword that is being read into a draft. */
export interface Reading {
  readonly draft: Draft;
  readonly place: Place;
  readonly keyword: Keyword;
  /** The schema a reference leads to; one that allows everything when it leads nowhere, which is reported. */
  readonly follow: Follow;
  /** Whether `format` refuses values in every dialect. */
  readonly assertFormats: boolean;
  readonly report: Report;
}

/** Finds the schema that a reference leads to. */
export type Follow = (ref: string, at: Location, from: Place) => Schema;

/** Where the keyword's value stands, or something in it. */
export function locationOf({ place, keyword }: Reading, pointer = ""): Location {
  const { source, pointer: above } = place.at;
  return { source, pointer: `${above}/${keyword.written}${pointer}` };
}

/** Says that a keyword, or something in its value, is of the wrong kind. */
export function reject(reading: Reading, expected: string, value: Json, pointer = ""): undefined {
  const { keyword, report } = reading;
  const params = { keyword: keyword.written, expected, found: describe(value) };
  report("keyword-wrong-kind", locationOf(reading, pointer), params);
  return undefined;
}
