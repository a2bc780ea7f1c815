import type { Schema } from "../../schema/schema.js";
import type { Scalar } from "../../source/json.js";
import { jsonLiteral } from "../literal.js";
import { assertsOnly, resolved } from "./assertions.js";
import { mismatch } from "./check-schema.js";
import { type Code, when } from "./code.js";
import { impliedTypes } from "./implied-types.js";
import { listsMembers } from "./in-place.js";
import {
  includesTypes,
  type JsonTypes,
  noTypes,
  objectType,
  singleTypes,
  typeHelpers,
  typeTest,
} from "./json-types.js";
import { possibleValues, unlisted, unlistedTest } from "./list-rules.js";
import { requiredKeys } from "./listed-values.js";
import { mergedValues } from "./merged-values.js";
import { conditionalPlace, type Place } from "./place.js";
import { branchCheck, checkInPlace } from "./reference-rules.js";
import { helper } from "./rules-file.js";
import { findTagging, tagRules } from "./tag-rules.js";

/** Branches that values of some types can match. */
interface Group {
  readonly types: JsonTypes;
  readonly branches: readonly Schema[];
}

/**
 * `anyOf` and `oneOf`. The JSON type of the value comes first: it leaves the branches that can match at all. One left is
 * checked as if it stood alone; several are told apart by a constant, or by their values, or tried in turn.
 */
export function unionRules(schema: Schema, keyword: "anyOf" | "oneOf", whole: Place): Code {
  const branches = schema[keyword];
  if (branches === undefined || listsMembers(whole.file.api, schema, branches)) return [];
  const place = conditionalPlace(whole);
  const values = mergedValues(branches, keyword);
  if (values !== undefined) return mergedRules(values, keyword, place);
  const groups = groupByType(branches, place.known);
  const [only] = groups;
  if (only === undefined) return [mismatch(place, noTypes, keyword)];
  if (groups.length === 1 && only.types === place.known) {
    return groupRules(only, schema, keyword, place);
  }
  const covered = groups.reduce((types, group) => types | group.types, noTypes);
  const failure = includesTypes(covered, place.known) ? [] : [mismatch(place, covered, keyword)];
  const broad = groups.find((group) => failure.length === 0 && isBroad(group.types));
  const rest = broad === undefined ? failure : groupRules(broad, schema, keyword, place);
  return groups.reduceRight<Code>((otherwise, group) => {
    if (group === broad) return otherwise;
    const { types } = group;
    for (const name of typeHelpers(types)) helper(place.file, name);
    const code = groupRules(group, schema, keyword, { ...place, known: types });
    return when(typeTest(types, place.value), code, otherwise);
  }, rest);
}

/** Whether naming the types would take longer than naming the others. */
function isBroad(types: JsonTypes): boolean {
  return singleTypes.filter((type) => (types & type) !== noTypes).length > 3;
}

/** Branches by the types that can match them; types with the same branches go together. */
function groupByType(branches: readonly Schema[], known: JsonTypes): readonly Group[] {
  const sets = branches.map((branch) => ({ branch, types: impliedTypes(branch) }));
  const groups: { types: JsonTypes; readonly branches: readonly Schema[] }[] = [];
  for (const type of singleTypes) {
    if ((known & type) === noTypes) continue;
    const matching = sets.filter(({ types }) => (types & type) !== noTypes);
    if (matching.length === 0) continue;
    const same = groups.find((group) => isSame(group.branches, matching));
    if (same !== undefined) same.types |= type;
    else groups.push({ types: type, branches: matching.map(({ branch }) => branch) });
  }
  return groups;
}

function isSame(
  branches: readonly Schema[],
  matching: readonly { readonly branch: Schema }[],
): boolean {
  return (
    branches.length === matching.length &&
    matching.every(({ branch }, index) => branch === branches[index])
  );
}

function groupRules(group: Group, schema: Schema, keyword: "anyOf" | "oneOf", whole: Place): Code {
  const place = conditionalPlace(whole);
  const { types } = group;
  const branches = group.branches.filter((branch) => !leadsBack(branch, place));
  if (branches.length === 0) {
    // Where one alternative leads on, those that lead back add nothing to it; where none does, they say nothing.
    const isRing = schema[keyword]?.every((branch) => leadsBack(branch, place)) === true;
    return isRing ? [] : [mismatch(place, noTypes, keyword)];
  }
  if (keyword === "anyOf" && branches.some((branch) => acceptsAll(branch, types))) return [];
  const [only] = branches;
  if (only !== undefined && branches.length === 1) return checkInPlace(only, place, false);
  const values = mergedValues(branches, keyword);
  if (values !== undefined) return mergedRules(values, keyword, place);
  const tagging =
    types === objectType ? findTagging(branches, schema.discriminator, place.file.api) : undefined;
  if (tagging !== undefined) return tagRules(tagging, keyword, place);
  return [triedRule({ types, branches }, keyword, place)];
}

/** Whether a branch is what the same value is being checked against already. */
function leadsBack(branch: Schema, { within }: Place): boolean {
  return within.has(resolved(branch));
}

/** Tries one branch after the other. For objects, the keys that each branch needs tell which are worth it. */
function triedRule({ types, branches }: Group, keyword: "anyOf" | "oneOf", place: Place): string {
  const checks: string[] = [];
  const keys: string[][] = [];
  for (const branch of branches) {
    const check = branchCheck(branch, place);
    if (check === undefined) continue;
    checks.push(check);
    keys.push([...requiredKeys(branch)]);
  }
  const needed = types === objectType && keys.some((list) => list.length > 0);
  const more = needed ? `, ${jsonLiteral(keys)}` : "";
  const tried = helper(place.file, keyword === "anyOf" ? "checkAnyOf" : "checkOneOf");
  return `${tried}([${checks.join(", ")}], ${place.value}, ${place.path}, issues${more});`;
}

function mergedRules(values: readonly Scalar[], keyword: string, place: Place): Code {
  const possible = possibleValues(values, place);
  const report = [unlisted(values, place, keyword)];
  if (possible.length === 0) return report;
  return when(unlistedTest(possible, place.value, place.file), report);
}

/** Whether every value of these types is accepted. */
export function acceptsAll(schema: Schema, types: JsonTypes): boolean {
  const end = resolved(schema);
  return assertsOnly(end, ["types"]) && includesTypes(impliedTypes(end), types);
}
