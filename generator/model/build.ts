import type { Report } from "../diagnostics.js";
import type { SchemaSet } from "../schema/schema.js";
import type { Api } from "./api.js";
import { breakRings } from "./break-rings.js";
import { type Building, type BuildOptions, type Draft, startBuilding } from "./building.js";
import { checkMerges } from "./check-merges.js";
import { declareDefinitions } from "./declare.js";
import { deriveNames } from "./derived-names.js";
import { groupFamilies } from "./families.js";
import { fillEnum } from "./fill-enum.js";
import { fillModel } from "./fill-model.js";
import { linkBase } from "./inherit.js";
import { checkRenames } from "./rename.js";
import { buildTrees, finishTree, type MemberTags, tagsOfMembers } from "./trees.js";
import { ownType } from "./types.js";
import { buildUnion } from "./unions.js";

export type { BuildOptions } from "./building.js";

/**
 * Decides every name, type and order of the package. Afterwards names are valid, unique and free of members of `Model`;
 * every reference leads to a declaration; `allOf` is a base link or merged; tags are distinct; bases come before
 * subclasses. What is wrong is reported, and the nearest sensible thing built.
 */
export function build(schemas: SchemaSet, options: BuildOptions, report: Report): Api {
  const building = startBuilding(schemas, options, report);
  declareDefinitions(building);
  for (const draft of building.drafts.values()) linkBase(building, draft);
  buildTrees(building);
  fillAll(building, tagsOfMembers(building));
  breakRings(building);
  for (const draft of building.drafts.values()) finishTree(draft);
  checkMerges(building);
  deriveNames(building);
  checkRenames(building);
  const { families, files } = groupFamilies(building);
  const drafts = [...building.drafts];
  if (drafts.length === 0) report("no-models", undefined, {});
  return {
    namespace: options.namespace,
    families,
    declarations: new Map(drafts.map(([, draft]) => [draft.name, draft])),
    declarationOf: new Map([...drafts, ...building.twins]),
    given: {
      exports: building.exports.given(),
      members: building.members,
      files,
    },
  };
}

/**
 * Fills in declarations until none is left; filling one may declare what is nested in it. Enums come first, since types are
 * compared by their values; unions last, since they need their members.
 */
function fillAll(building: Building, tags: MemberTags): void {
  const unions: Draft[] = [];
  for (const draft of building.drafts.values())
    if (draft.kind === "enum") fillEnum(building, draft);
  for (;;) {
    const draft = building.pending.shift() ?? unions.shift();
    if (draft === undefined) return;
    linkBase(building, draft);
    switch (draft.kind) {
      case "model":
        fillModel(building, draft, tags);
        break;
      case "union":
        if (building.pending.length > 0) unions.push(draft);
        else buildUnion(building, draft, ownType(building, draft.schema));
        break;
      case "enum":
        break;
      case "alias":
        draft.type = ownType(building, draft.schema);
        break;
      default:
        throw new Error(`impossible declaration ${String(draft satisfies never)}`);
    }
  }
}
