import type { Api, Family } from "../model/api.js";
import type { Schema } from "../schema/schema.js";
import type { Source } from "../source/source.js";
import { findSame } from "./find-same.js";
import type { Answers, Printed, PrintedFamily } from "./print-api.js";
import { mostInRing } from "./rules/in-place.js";
import type { Names } from "./scope.js";

/**
 * What was printed of families that would be printed alike: by family of this `Api`. The files of a family are made of
 * everything that the family leads to, of answers about the names of the namespace, and of nothing else; so all of that has
 * to be the same. `taken` are the names that the namespace exports.
 */
export function findKeptFamilies(
  api: Api,
  taken: Names,
  before: Printed,
): ReadonlyMap<Family, PrintedFamily> {
  if (api === before.api) return before.families;
  const known = new Map([...before.families].map((entry) => [entry[0].file, entry]));
  const pairs = api.families.flatMap((family) => {
    const [earlier, printed] = known.get(family.file) ?? [];
    if (earlier === undefined || printed === undefined) return [];
    const isAnswered = agree(printed.taken, taken) && agree(printed.declared, api.declarations);
    return isAnswered ? [{ first: family, second: earlier, printed }] : [];
  });
  const same = findSame(pairs, {
    judge: (first, second) => judge(first, second),
    lookUp: (first, second) =>
      isSchema(first) && isSchema(second)
        ? [
            [api.declarationOf.get(first), before.api.declarationOf.get(second)],
            [mostInRing(api, first), mostInRing(before.api, second)],
          ]
        : [],
  });
  return new Map(same.map(({ first, printed }) => [first, printed]));
}

function agree(answers: Answers, names: Names): boolean {
  return [...answers].every(([name, answer]) => names.has(name) === answer);
}

/** Of sources nothing is written but what they are called, and their text is another one after every edit. */
function judge(first: object, second: object): boolean | undefined {
  return isSource(first) ? isSource(second) && first.path === second.path : undefined;
}

function isSource(part: object): part is Source {
  return "locate" in part && typeof part.locate === "function";
}

function isSchema(part: object): part is Schema {
  return "id" in part && "json" in part && "extensions" in part;
}
