import type { DiscriminatorKeyword, Schema } from "../../schema/schema.js";
import { jsonLiteral, stringLiteral } from "../literal.js";
import { resolved } from "./assertions.js";
import type { Code } from "./code.js";
import { requiredKeys, requiredScalars, type Scalar } from "./listed-values.js";
import { type Place, readProperty } from "./place.js";
import { checkInPlace } from "./reference-rules.js";
import { helper } from "./rules-file.js";

/** What tells branches apart: a key that each must have, and the values that only it can have there. */
export interface Tagging {
  readonly key: string;
  readonly branches: readonly { readonly tags: readonly Scalar[]; readonly schema: Schema }[];
}

/**
 * Finds the tag of branches for objects: the discriminator's property or the first required key for which every branch
 * lists values of its own. Without such values, the mapping of the discriminator tells, as OpenAPI has it.
 */
export function findTagging(
  branches: readonly Schema[],
  discriminator: DiscriminatorKeyword | undefined,
): Tagging | undefined {
  const [first] = branches;
  if (first === undefined) return undefined;
  const named = discriminator === undefined ? [] : [discriminator.propertyName];
  for (const key of new Set([...named, ...requiredKeys(resolved(first))])) {
    const tagging = taggingBy(key, branches, (branch) => requiredScalars(branch, key));
    if (tagging !== undefined) return tagging;
  }
  if (discriminator === undefined) return undefined;
  return taggingBy(discriminator.propertyName, branches, (branch) => mapped(branch, discriminator));
}

/** Checks the branch that the tag names, and no other. */
export function tagRules(tagging: Tagging, keyword: string, place: Place): Code {
  const { value, path, file } = place;
  const tags = tagging.branches.flatMap((branch) => branch.tags);
  const texts = [stringLiteral(tagging.key), jsonLiteral(tags)].join(", ");
  const more = keyword === "oneOf" ? "" : `, ${stringLiteral(keyword)}`;
  return [
    {
      kind: "switch",
      subject: readProperty(place, tagging.key),
      cases: tagging.branches.map((branch) => ({
        labels: branch.tags.map(jsonLiteral),
        body: checkInPlace(branch.schema, place, false),
      })),
      otherwise: [`${helper(file, "badTag")}(${texts}, ${value}, ${path}, issues${more});`],
    },
  ];
}

function taggingBy(
  key: string,
  branches: readonly Schema[],
  tagsOf: (branch: Schema) => readonly Scalar[] | undefined,
): Tagging | undefined {
  const seen = new Set<Scalar>();
  const tagged: { tags: readonly Scalar[]; schema: Schema }[] = [];
  for (const schema of branches) {
    const tags = tagsOf(schema);
    if (tags === undefined || tags.length === 0 || tags.some((tag) => seen.has(tag)))
      return undefined;
    for (const tag of tags) seen.add(tag);
    tagged.push({ tags, schema });
  }
  return { key, branches: tagged };
}

/** The tags that the mapping has for a branch; else the name that its reference ends in. */
function mapped(
  branch: Schema,
  discriminator: DiscriminatorKeyword,
): readonly Scalar[] | undefined {
  const end = resolved(branch);
  const tags = [...discriminator.mapping].filter(([, schema]) => resolved(schema) === end);
  if (tags.length > 0) return tags.map(([tag]) => tag);
  const name = branch === end ? undefined : /[^/]+$/.exec(end.at.pointer)?.[0];
  return name === undefined ? undefined : [name];
}
