import type { JsonObject } from "../source/json.js";
import type { Location } from "../source/source.js";
import type { Dialect } from "./dialects.js";
import type { Draft } from "./draft.js";
import type { Keyword } from "./translate.js";

/** A schema where it stands: as written, and all that its surroundings say about it. */
export interface Place {
  /** Absolute URI of the source, `#`, JSON pointer. */
  readonly id: string;
  readonly at: Location;
  readonly written: JsonObject | boolean;
  /** The schema that is made of it. */
  readonly draft: Draft;
  readonly dialect: Dialect;
  /** Absolute URI of the schema resource around it: what its references resolve against. */
  readonly base: string;
  readonly keywords: readonly Keyword[];
  /** Whether it is a schema resource of its own: a whole document, or a schema with an identifier. */
  readonly isResource: boolean;
  /** The key below which it was defined, if it was. */
  readonly definedAs: string | undefined;
  /** The schemas inside, by the keyword that holds them; filled in when they are found. */
  held: ReadonlyMap<Keyword, readonly HeldPlace[]>;
}

/** A schema inside another. */
export interface HeldPlace {
  /** The key, where schemas are held by name. */
  readonly key: string | undefined;
  readonly place: Place;
}

/** The value of a keyword, in the spelling of 2020-12. */
export function keywordOf(place: Place, name: string): Keyword | undefined {
  return place.keywords.find((keyword) => keyword.name === name);
}
