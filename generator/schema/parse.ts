import type { Report } from "../diagnostics.js";
import { defaultLimits } from "../source/limits.js";
import type { Source } from "../source/source.js";
import { checkSpelling } from "./check-spelling.js";
import { definitionName } from "./definitions.js";
import { makeDraft } from "./draft.js";
import { findPlaces } from "./find-places.js";
import type { ParseOptions } from "./options.js";
import { readKeyword } from "./read-schema.js";
import type { Follow } from "./reading.js";
import { resolve } from "./resolve.js";
import type { Definition, Schema, SchemaSet } from "./schema.js";
import { specialize } from "./specialize.js";

/**
 * Makes schemas of what was read: one dialect, whatever the files are written in and documents of, and references as edges between
 * schemas. Every edge leads to a schema of the set, which its id names alone; edges may go in circles. What is
 * wrong is reported where it stands and then left out; a reference that leads nowhere leads to a schema
 * that allows everything.
 */
export function parse(
  sources: readonly Source[],
  report: Report,
  options: ParseOptions = {},
): SchemaSet {
  const { assertFormats = false, maxSchemas = defaultLimits.schemas } = options;
  const places = findPlaces(sources, options, report);
  const schemas = new Map<string, Schema>();
  const definitions: Definition[] = [];
  const excess = [...places.all.values()][maxSchemas];
  if (excess !== undefined) {
    report("too-many-schemas", excess.at, { limit: maxSchemas });
    return { schemas, definitions };
  }

  const follow: Follow = (ref, at, from) => {
    const target = resolve(places, { ref, at, from }, report);
    if (target !== undefined) return target.draft;
    const placeholder = makeDraft(`${at.source.uri}#${at.pointer}`, at, true);
    schemas.set(placeholder.id, placeholder);
    return placeholder;
  };
  // Following a reference may add places, which this loop then comes to.
  for (const place of places.all.values()) {
    const { id, draft, at } = place;
    schemas.set(id, draft);
    checkSpelling(place, report);
    for (const keyword of place.keywords)
      readKeyword({ draft, place, keyword, follow, assertFormats, report });
    const name = definitionName(place);
    if (name !== undefined) definitions.push({ name, schema: draft, root: at.pointer === "" });
  }
  for (const copy of specialize(places.all.values(), schemas)) {
    schemas.set(copy.id, copy);
    if (schemas.size <= maxSchemas) continue;
    report("too-many-schemas", copy.at, { limit: maxSchemas });
    break;
  }
  return { schemas, definitions };
}
