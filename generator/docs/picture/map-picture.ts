import type { Api, Declaration, Family } from "../../model/api.js";
import { addressFrom } from "../address.js";
import { referencesOf } from "../facts/find-uses.js";
import { ownsTree } from "../facts/lineage.js";
import { counted, type Here } from "../page.js";
import type { Box, Line, Picture } from "./draw.js";

/** Pictures with more than this are walls. */
const mostBoxes = 90;

/** A picture, and what was left out of it. */
export interface MapPicture {
  readonly picture: Picture;
  /** Empty when it shows everything. */
  readonly note: string;
}

/** A family: who extends whom, who holds whom, and the declarations of other families that its members hold. */
export function familyPicture(here: Here, family: Family): MapPicture {
  const inside = new Set(family.declarations);
  const held = new Set(
    family.declarations.flatMap((each) =>
      referencesOf(each)
        .map(({ to }) => to)
        .filter((to) => !inside.has(to) && to.kind !== "enum"),
    ),
  );
  const room = Math.max(0, mostBoxes - inside.size);
  const shown = held.size <= room ? held : new Set<Declaration>();
  const members = [...inside].slice(0, mostBoxes * 2);
  const all = [...members, ...shown];
  return {
    picture: {
      label: `${counted(inside.size, "declaration")} of the family ${family.file}`,
      boxes: all.map((each) => boxOf(here, each, inside.has(each))),
      lines: linesBetween(all),
    },
    note: [
      members.length < inside.size
        ? `The first ${members.length} of ${inside.size} members are shown.`
        : "",
      shown.size < held.size
        ? `${counted(held.size, "declaration")} of other families that members hold are left out.`
        : "",
    ]
      .filter((text) => text !== "")
      .join(" "),
  };
}

/** A namespace: its families as boxes, and which family's members hold those of which other. Families apart are left out. */
export function namespacePicture(here: Here, api: Api): MapPicture {
  const between = new Map<string, { from: Family; to: Family; count: number }>();
  for (const from of api.families) {
    for (const to of heldFamilies(here, from)) {
      const key = `${from.file} ${to.file}`;
      const known = between.get(key);
      if (known === undefined) between.set(key, { from, to, count: 1 });
      else known.count++;
    }
  }
  const links = [...between.values()];
  const weight = (family: Family): number =>
    links.filter(({ from, to }) => from === family || to === family).length;
  const linked = api.families.filter((family) => weight(family) > 0);
  const ranked = linked.toSorted((first, second) => weight(second) - weight(first));
  const shown = new Set(ranked.slice(0, mostBoxes));
  const drawn = links.filter(({ from, to }) => shown.has(from) && shown.has(to));
  return {
    picture: {
      label: `${counted(shown.size, "family", "families")} of ${here.chapter.title} and which holds members of which. The list below has them all.`,
      boxes: [...shown].map((family) => familyBox(here, family)),
      lines: drawn.map(({ from, to }) => ({
        from: from.file,
        to: to.file,
        text: "",
        look: "holds",
      })),
    },
    note:
      shown.size < api.families.length
        ? `${counted(api.families.length - shown.size, "family", "families")} without a link, or with the fewest, are in the list only; so are enums.`
        : "",
  };
}

function heldFamilies(here: Here, from: Family): readonly Family[] {
  return from.declarations.flatMap((declaration) =>
    referencesOf(declaration).flatMap(({ to }) => {
      const family = here.chapter.familyOf.get(to);
      return family === undefined || family === from || to.kind === "enum" ? [] : [family];
    }),
  );
}

function familyBox(here: Here, family: Family): Box {
  const [first] = family.declarations;
  const count = family.declarations.length;
  const path = here.chapter.familyPages.get(family) ?? (first && here.chapter.pages.get(first));
  return {
    id: family.file,
    text: count > 1 ? `${first?.name ?? family.file} (${count})` : (first?.name ?? family.file),
    address: path === undefined ? undefined : addressFrom(here.path, path),
    look: first === undefined ? "model" : lookOf(first),
  };
}

function boxOf(here: Here, declaration: Declaration, inside: boolean): Box {
  const path = here.chapter.pages.get(declaration);
  return {
    id: declaration.name,
    text: declaration.name,
    address: path === undefined ? undefined : addressFrom(here.path, path),
    look: inside ? lookOf(declaration) : "outside",
  };
}

function lookOf(declaration: Declaration): Box["look"] {
  return ownsTree(declaration) ? "union" : declaration.kind;
}

/** A base's line to a member stands for both: the member extends it. */
function linesBetween(declarations: readonly Declaration[]): readonly Line[] {
  const shown = new Set(declarations);
  return declarations.flatMap((from) => {
    const extended: readonly Line[] =
      from.kind === "model" && from.base !== undefined && shown.has(from.base)
        ? [{ from: from.base.name, to: from.name, text: "", look: "extends" }]
        : [];
    const held = new Set(
      referencesOf(from)
        .filter(({ to, as }) => shown.has(to) && !(as === "member" && isExtending(to, from)))
        .map(({ to }) => to.name),
    );
    return [
      ...extended,
      ...[...held].map((to): Line => ({ from: from.name, to, text: "", look: "holds" })),
    ];
  });
}

function isExtending(declaration: Declaration, base: Declaration): boolean {
  return declaration.kind === "model" && declaration.base === base;
}
