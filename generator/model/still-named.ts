import type { GivenNames, NamesOfOne } from "../given-names.js";
import { isIdentifier } from "../naming.js";
import type { Schema, SchemaSet } from "../schema/schema.js";
import type { NameReason } from "./api.js";
import { fileOf, followPlaces } from "./moved-places.js";
import { placeOf } from "./place-of.js";

/**
 * The names of an earlier run that still hold: those of places that are still there, below definitions that still ask for the
 * name they had. `asked` says what each definition asks for. Anybody may have edited what an earlier run left.
 */
export function stillNamed(
  given: GivenNames,
  schemas: SchemaSet,
  asked: ReadonlyMap<Schema, NameReason>,
): GivenNames {
  const { exports, members, files } = given;
  if (exports.size + members.size + files.size === 0) return given;
  const places = new Set([...schemas.schemas.values()].map(placeOf));
  const move = followPlaces([...exports.keys(), ...members.keys(), ...files.keys()], schemas);
  const before = new Map([...exports].map(([place, names]) => [move(place), names]));
  const wanted = new Map([...asked].map(([schema, { wanted }]) => [placeOf(schema), wanted]));
  const definitionAround = findAround(wanted);
  const holds = (place: string): boolean => {
    if (!places.has(place)) return false;
    const definition = definitionAround(place);
    const name = definition === undefined ? undefined : wanted.get(definition);
    return name === undefined || before.get(definition ?? "")?.has(name) === true;
  };
  const keep = (
    all: ReadonlyMap<string, NamesOfOne>,
    accepts: (name: string) => boolean,
  ): ReadonlyMap<string, NamesOfOne> =>
    new Map(
      [...all]
        .map(([place, names]) => [move(place), accepted(names, accepts)] as const)
        .filter(([place]) => holds(place)),
    );
  return {
    exports: keep(exports, isIdentifier),
    members: keep(members, () => true),
    files: keep(files, (name) => /^[^/\\.:]+$/.test(name)),
  };
}

function accepted(names: NamesOfOne, accepts: (name: string) => boolean): NamesOfOne {
  return new Map([...names].filter(([, name]) => accepts(name)));
}

/**
 * Finds the definition at a place, or the nearest around it. What is found is kept for everything on the way: places stand in each
 * other as deep as schemas do, and going the whole way from each of them takes time with the cube of that.
 */
function findAround(
  definitions: ReadonlyMap<string, string>,
): (place: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  for (const place of definitions.keys()) found.set(place, place);
  return (place) => {
    const passed: string[] = [];
    let around = place;
    while (!found.has(around)) {
      passed.push(around);
      const end = around.lastIndexOf("/");
      const isOutermost = end <= around.indexOf("#");
      if (isOutermost) break;
      around = around.slice(0, end);
    }
    const definition = found.get(found.has(around) ? around : `${fileOf(place)}#`);
    for (const each of passed) found.set(each, definition);
    return definition;
  };
}
