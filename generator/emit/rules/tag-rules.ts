import type { Api } from "../../model/api.js";
import type { DiscriminatorKeyword, Schema } from "../../schema/schema.js";
import type { Scalar } from "../../source/json.js";
import { jsonLiteral, stringLiteral } from "../literal.js";
import { resolved } from "./assertions.js";
import type { Code } from "./code.js";
import { requiredKeys, requiredScalars } from "./listed-values.js";
import { conditionalPlace, type Place, readProperty } from "./place.js";
import { branchCheck, checkInPlace } from "./reference-rules.js";
import { helper } from "./rules-file.js";

/** What tells branches apart: a key that each must have, and the values that only it can have there. */
export interface Tagging {
  readonly key: string;
  readonly branches: readonly TaggedBranch[];
}

interface TaggedBranch {
  readonly schema: Schema;
  readonly tags: readonly Scalar[];
  /** Whether it takes tags that nobody knows: the base of a tree. */
  readonly open: boolean;
}

/**
 * Finds the tag of branches for objects: the discriminator's property or a required key of the first branch for which
 * every branch lists values of its own. The base of a tree on that key has the values of its members, and takes what
 * is left. Without such values, the mapping of the discriminator tells, as OpenAPI has it.
 */
export function findTagging(
  branches: readonly Schema[],
  discriminator: DiscriminatorKeyword | undefined,
  api: Api,
): Tagging | undefined {
  const named = discriminator === undefined ? [] : [discriminator.propertyName];
  const keys = branches.slice(0, 1).flatMap((branch) => [...requiredKeys(resolved(branch))]);
  for (const key of new Set([...named, ...keys])) {
    const tagging = taggingBy(key, branches, (branch) => ownTags(branch, key, api));
    if (tagging !== undefined) return tagging;
  }
  if (discriminator === undefined) return undefined;
  const given = mappedTags(discriminator);
  return taggingBy(discriminator.propertyName, branches, (branch) => mapped(branch, given));
}

/** Checks the branch that the tag names, and no other. */
export function tagRules(tagging: Tagging, keyword: string, place: Place): Code {
  const open = tagging.branches.filter((branch) => branch.open);
  const [only] = open;
  const named = tagging.branches.filter((branch) => open.length > 1 || branch !== only);
  const cases = named.map(({ tags, schema }) => ({
    labels: tags.map(jsonLiteral),
    body: checkInPlace(schema, conditionalPlace(place), false),
  }));
  const subject = readProperty(place, tagging.key);
  if (only === undefined) {
    return [{ kind: "switch", subject, cases, otherwise: [unknownTag(tagging, keyword, place)] }];
  }
  const otherwise =
    open.length === 1
      ? checkInPlace(only.schema, conditionalPlace(place), false)
      : tried(open, place);
  return [{ kind: "switch", subject, cases, otherwise }];
}

function tried(branches: readonly TaggedBranch[], place: Place): Code {
  const checks = branches.flatMap(({ schema }) => branchCheck(schema, place) ?? []);
  const values = `${place.value}, ${place.path}, issues`;
  return [`${helper(place.file, "checkAnyOf")}([${checks.join(", ")}], ${values});`];
}

function unknownTag({ key, branches }: Tagging, keyword: string, place: Place): string {
  const tags = branches.flatMap((branch) => branch.tags);
  const more = keyword === "oneOf" ? "" : `, ${stringLiteral(keyword)}`;
  const what = `${stringLiteral(key)}, ${jsonLiteral(tags)}, ${place.value}`;
  return `${helper(place.file, "badTag")}(${what}, ${place.path}, issues${more});`;
}

type Tags = Pick<TaggedBranch, "tags" | "open">;

function taggingBy(
  key: string,
  branches: readonly Schema[],
  tagsOf: (branch: Schema) => Tags | undefined,
): Tagging | undefined {
  const seen = new Set<Scalar>();
  const tagged: TaggedBranch[] = [];
  for (const schema of branches) {
    const found = tagsOf(schema);
    if (found === undefined || found.tags.length === 0) return undefined;
    if (found.tags.some((tag) => seen.has(tag))) return undefined;
    for (const tag of found.tags) seen.add(tag);
    tagged.push({ schema, ...found });
  }
  return { key, branches: tagged };
}

function ownTags(branch: Schema, key: string, api: Api): Tags | undefined {
  const declaration = api.declarationOf.get(resolved(branch));
  const tree = declaration?.kind === "model" ? declaration.tree : undefined;
  if (tree?.wire === key) {
    return { tags: tree.members.flatMap((member) => member.tags), open: true };
  }
  const tags = requiredScalars(branch, key);
  return tags === undefined ? undefined : { tags, open: false };
}

/** By schema: the tags that the mapping has for it. */
type MappedTags = ReadonlyMap<Schema, readonly string[]>;

function mappedTags({ mapping }: DiscriminatorKeyword): MappedTags {
  const tags = new Map<Schema, string[]>();
  for (const [tag, schema] of mapping) {
    const end = resolved(schema);
    tags.set(end, [...(tags.get(end) ?? []), tag]);
  }
  return tags;
}

/** The tags that the mapping has for a branch; else the name that its reference ends in. */
function mapped(branch: Schema, given: MappedTags): Tags | undefined {
  const end = resolved(branch);
  const tags = given.get(end);
  if (tags !== undefined) return { tags, open: false };
  const name = branch === end ? undefined : /[^/]+$/.exec(end.at.pointer)?.[0];
  return name === undefined ? undefined : { tags: [name], open: false };
}
