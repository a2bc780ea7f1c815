import { NameTable } from "../naming.js";
import type { Declaration, Family } from "./api.js";
import type { Building } from "./building.js";
import { fileName } from "./declare.js";

/** File names that are taken by what every namespace has. */
const reserved = ["index", "enums", "types", "rules"];

/**
 * Sorts declarations into files: an inheritance tree together, bases before subclasses; all enums in one; anything
 * else alone. Sets every declaration's `family`.
 */
export function groupFamilies(building: Building): readonly Family[] {
  const files = new NameTable(reserved);
  const families = new Map<Declaration | "enums", { file: string; declarations: Declaration[] }>();
  for (const draft of building.drafts.values()) {
    const key = draft.kind === "enum" ? "enums" : rootOf(draft);
    let family = families.get(key);
    if (family === undefined) {
      const file = key === "enums" ? "enums" : files.claim(fileName(key.name));
      family = { file, declarations: [] };
      families.set(key, family);
    }
    draft.family = family.file;
    family.declarations.push(draft);
  }
  return [...families.values()].map(({ file, declarations }) => ({
    file,
    declarations: basesFirst(declarations),
  }));
}

function rootOf(declaration: Declaration): Declaration {
  let root = declaration;
  while (root.kind === "model" && root.base !== undefined) root = root.base;
  return root;
}

/** Source order, except that a base is never behind a class that extends it. */
function basesFirst(declarations: readonly Declaration[]): readonly Declaration[] {
  const ordered = new Set<Declaration>();
  const place = (declaration: Declaration): void => {
    if (ordered.has(declaration)) return;
    if (declaration.kind === "model" && declaration.base !== undefined) place(declaration.base);
    ordered.add(declaration);
  };
  for (const declaration of declarations) place(declaration);
  return [...ordered];
}
