import type { Declaration, Family } from "../../model/api.js";
import type { Beside } from "../page.js";
import type { Chapter } from "../site.js";

/** How many neighbours a page lists at most. */
const most = 40;

/** The members of a declaration's family that stand nearest to it. */
export function besideDeclaration(chapter: Chapter, declaration: Declaration): Beside | undefined {
  const family = chapter.familyOf.get(declaration);
  if (family === undefined || family.declarations.length < 2) return undefined;
  return besideFamily(chapter, family, family.declarations.indexOf(declaration));
}

/** The members of a family, around one of them where there are many. */
export function besideFamily(chapter: Chapter, family: Family, index = 0): Beside {
  const { declarations } = family;
  const start = Math.max(0, Math.min(index - most / 2, declarations.length - most));
  const shown = declarations.slice(start, start + most);
  const pages = shown.flatMap((each): (readonly [string, string])[] => {
    const path = chapter.pages.get(each);
    return path === undefined ? [] : [[each.name, path]];
  });
  const all = chapter.familyPages.get(family);
  const more: Beside["pages"] =
    shown.length < declarations.length && all !== undefined
      ? [[`All ${declarations.length} of ${family.file}`, all]]
      : [];
  return { title: `Family ${family.file}`, pages: [...pages, ...more] };
}
