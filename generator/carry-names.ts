import { type GivenNames, type NamesOfOne, nothingNamed } from "./given-names.js";
import type { Api } from "./model/api.js";
import type { Project } from "./read-project.js";

/**
 * A project with the names of the state before, where no package remembers any: as `generate` would name things that are
 * changed in place. A file that is alone in both states is the same one, whatever it is called.
 */
export function carryNames(before: readonly Api[], was: Project, project: Project): Project {
  if (project.names.size > 0) return project;
  const [from, to] = [onlyPath(was), onlyPath(project)];
  const rename = (place: string): string =>
    from !== undefined && to !== undefined && place.startsWith(`${from}#`)
      ? to + place.slice(from.length)
      : place;
  const names = new Map(
    before.map(({ namespace, given }) => [namespace, movePlaces(given, rename)]),
  );
  return { ...project, names };
}

function onlyPath({ sources }: Project): string | undefined {
  const [only, ...others] = sources.flat();
  return others.length === 0 ? only?.path : undefined;
}

function movePlaces(given: GivenNames, rename: (place: string) => string): GivenNames {
  const move = (names: ReadonlyMap<string, NamesOfOne>): ReadonlyMap<string, NamesOfOne> =>
    new Map([...names].map(([place, one]) => [rename(place), one]));
  return {
    ...nothingNamed,
    exports: move(given.exports),
    members: move(given.members),
    files: move(given.files),
  };
}
