import type { JsonObject } from "../source/json.js";
import type { Source } from "../source/source.js";
import { draft04 } from "./metaschemas/draft-04.js";
import { draft06 } from "./metaschemas/draft-06.js";
import { draft07 } from "./metaschemas/draft-07.js";
import { draft201909 } from "./metaschemas/draft-2019-09.js";
import { draft202012 } from "./metaschemas/draft-2020-12.js";
import { vocabularies201909 } from "./metaschemas/vocabularies-2019-09.js";
import { vocabularies202012 } from "./metaschemas/vocabularies-2020-12.js";

/** The published schema of schemas at a URI, as a source like any other: undefined where there is none. */
export function findMetaschema(uri: string): Source | undefined {
  const value = metaschemas.get(uri);
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return { path: uri, uri, text, value, locate: () => ({ line: 1, column: 1 }) };
}

const metaschemas: ReadonlyMap<string, JsonObject> = new Map(
  [
    ...draft04,
    ...draft06,
    ...draft07,
    ...draft201909,
    ...vocabularies201909,
    ...draft202012,
    ...vocabularies202012,
  ].flatMap((value) => {
    const id = value.$id ?? value.id;
    return typeof id === "string" ? [[id.replace(/#$/, ""), value] as const] : [];
  }),
);
