import type { Report } from "../diagnostics.js";
import type { Location, Source } from "../source/source.js";
import { checkSpelling } from "./check-spelling.js";
import { definitionName } from "./definitions.js";
import type { Draft } from "./draft.js";
import type { Place } from "./place.js";
import { findPlaces } from "./places.js";
import { readKeyword } from "./read-schema.js";
import type { Links } from "./reading.js";
import { resolve } from "./resolve.js";
import { respellAll } from "./respell.js";
import type { Definition, Extensions, Schema, SchemaSet } from "./schema.js";

/**
 * Makes schemas of what was read: one dialect, whatever the files are written in, and references as edges between
 * schemas. Every edge leads to a schema of the set, which its id names alone; edges may go in circles. What is
 * wrong is reported where it stands and then left out; a reference that leads nowhere leads to a schema
 * that allows everything.
 */
export function parse(sources: readonly Source[], report: Report): SchemaSet {
  const places = findPlaces(sources, report);
  const respell = respellAll(places.all);
  const schemas = new Map<string, Schema>();
  const drafts = new Map<Place, Draft>();

  const draftOf = (place: Place): Draft => {
    const known = drafts.get(place);
    if (known !== undefined) return known;
    const draft = makeDraft(place.id, place.at, respell(place));
    drafts.set(place, draft);
    return draft;
  };
  const links: Links = {
    below(place, pointer) {
      const below = places.all.get(place.id + pointer);
      if (below === undefined) throw new Error(`no schema at ${place.id}${pointer}`);
      return draftOf(below);
    },
    follow(ref, at, from) {
      const target = resolve(places, { ref, at, from }, report);
      if (target !== undefined) return draftOf(target);
      const placeholder = makeDraft(`${at.source.uri}#${at.pointer}`, at, true);
      schemas.set(placeholder.id, placeholder);
      return placeholder;
    },
  };

  const definitions: Definition[] = [];
  // Following a reference may add places, which this loop then comes to.
  for (const place of places.all.values()) {
    const draft = draftOf(place);
    schemas.set(draft.id, draft);
    checkSpelling(place, report);
    for (const keyword of place.keywords) readKeyword({ draft, place, keyword, links, report });
    const name = definitionName(place);
    if (name !== undefined)
      definitions.push({ name, schema: draft, root: place.at.pointer === "" });
  }
  return { schemas, definitions };
}

function makeDraft(id: string, at: Location, json: Schema["json"]): Draft {
  const draft: Draft = { id, at, json, extensions: noExtensions };
  if (typeof json === "boolean") draft.always = json;
  return draft;
}

const noExtensions: Extensions = {};
