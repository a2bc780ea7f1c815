import type { GivenNames } from "../given-names.js";
import { deviceNames, fileName } from "../naming.js";
import type { Declaration, Family } from "./api.js";
import type { Building, Draft } from "./building.js";
import { KeptNames } from "./kept-names.js";
import { placeOfDraft } from "./place-of.js";

/** File names that are taken by what every namespace has, and those that no file may have. */
const reserved = ["index", "enums", "types", "rules", ...deviceNames];

/** The declarations of a namespace by files, and how the files are called, for the next run to keep. */
export interface Grouping {
  readonly families: readonly Family[];
  readonly files: GivenNames["files"];
}

/**
 * Sorts declarations into files: an inheritance tree together, bases before subclasses; all enums in one; anything
 * else alone. Sets every declaration's `family`.
 */
export function groupFamilies(building: Building): Grouping {
  const groups = new Map<Declaration | "enums", Draft[]>();
  for (const draft of building.drafts.values()) {
    const key = draft.kind === "enum" ? "enums" : rootOf(draft);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }
  const files = startFiles(building, [...groups.keys()]);
  const families = [...groups].map(([key, drafts]): Family => {
    const file =
      key === "enums" ? "enums" : files.claim(placeOfDraft(building, key), fileName(key.name));
    for (const draft of drafts) draft.family = file;
    return { file, declarations: basesFirst(drafts) };
  });
  return { families, files: files.given() };
}

/** File names of the last run hold where a family still asks for them. */
function startFiles(building: Building, keys: readonly (Declaration | "enums")[]): KeptNames {
  if (building.given.files.size === 0) return new KeptNames(new Map(), reserved);
  const asked = new Map(
    keys.flatMap((key) =>
      key === "enums" ? [] : [[placeOfDraft(building, key), fileName(key.name)] as const],
    ),
  );
  const before = [...building.given.files].filter(([place, names]) =>
    names.has(asked.get(place) ?? ""),
  );
  return new KeptNames(new Map(before), reserved);
}

function rootOf(declaration: Declaration): Declaration {
  let root = declaration;
  while (root.kind === "model" && root.base !== undefined) root = root.base;
  return root;
}

/** Source order, except that a base is never behind a class that extends it. */
function basesFirst(declarations: readonly Declaration[]): readonly Declaration[] {
  const ordered = new Set<Declaration>();
  for (const declaration of declarations) {
    const chain: Declaration[] = [];
    for (let each: Declaration | undefined = declaration; each && !ordered.has(each); ) {
      chain.push(each);
      each = each.kind === "model" ? each.base : undefined;
    }
    for (const each of chain.reverse()) ordered.add(each);
  }
  return [...ordered];
}
