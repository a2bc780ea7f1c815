import type { Api, Declaration } from "../model/api.js";
import type { Location } from "../source/source.js";
import { type Change, compareLevels } from "./change.js";
import type { Counterparts } from "./counterparts.js";
import { bothWays, type Directions } from "./directions.js";
import { axisOf, messageOf, type Params, type RuleId, rules } from "./rules.js";

/** Two states of an API, and what has been found out about them. */
export interface Comparison {
  readonly before: Api;
  readonly after: Api;
  readonly counterparts: Counterparts;
  /** Which way messages of a declaration go in either state. */
  readonly directionsOf: (before: Declaration, after: Declaration) => Directions;
  readonly record: RecordChange;
}

/** Where a change was found, and who notices. */
export interface Where {
  /** Name of the declaration that it is about. */
  readonly declaration: string;
  readonly before: Location | undefined;
  readonly after: Location | undefined;
  readonly directions: Directions;
}

/** Notes a change. A wrong id or hole does not compile. */
export type RecordChange = <Id extends RuleId>(id: Id, where: Where, params: Params<Id>) => void;

/** A change of a rule, with the graver of the levels that its directions ask for. */
export function makeChange<Id extends RuleId>(
  namespace: string,
  id: Id,
  { declaration, before, after, directions }: Where,
  params: Params<Id>,
): Change {
  const { read, sent } = rules[id];
  const level = !directions.sent ? read : !directions.read ? sent : graver(read, sent);
  return {
    id,
    level,
    axis: axisOf(id),
    namespace,
    declaration,
    before: placeText(before),
    after: placeText(after),
    message: messageOf(id, params),
  };
}

function graver(first: Change["level"], second: Change["level"]): Change["level"] {
  return compareLevels(first, second) < 0 ? second : first;
}

function placeText(location: Location | undefined): string | null {
  if (location === undefined) return null;
  const { line, column } = location.source.locate(location.pointer, location.part ?? "key");
  return `${location.source.path}:${line}:${column}`;
}

/** A place with what is not said filled in: there is none, and it goes both ways. */
export function whereOf(known: Pick<Where, "declaration"> & Partial<Where>): Where {
  return { before: undefined, after: undefined, directions: bothWays, ...known };
}
