import type { Files } from "../emit/files.js";
import { stringLiteral } from "../emit/literal.js";
import type { Api } from "../model/api.js";
import { bundleBrowser } from "./bundle-browser.js";
import { type Bundle, bundleModels } from "./bundle-models.js";
import { findExamples, openChecker } from "./facts/find-examples.js";
import { ownsTree } from "./facts/lineage.js";
import { readMixins } from "./facts/read-mixins.js";
import { layout } from "./layout.js";
import type { Here, Page } from "./page.js";
import { type Changes, changesPage, changesPath } from "./pages/changes-page.js";
import { chapterPage, mapPage } from "./pages/chapter-page.js";
import { declarationPage } from "./pages/declaration-page.js";
import { familyPage } from "./pages/family-page.js";
import { overviewPage } from "./pages/overview-page.js";
import { createPen, type Pen } from "./picture/draw.js";
import { renderSite, type Template } from "./render-site.js";
import { searchIndex } from "./search-index.js";
import { assetPath, type Chapter, openSite, type Site, type SiteFacts } from "./site.js";

/** What a site is made of beside the declarations. */
export interface DocsOptions extends SiteFacts {
  /** What to tell of the time since a revision; without it there is no page of changes. */
  readonly changes?: Changes | undefined;
  /** The package that is documented, as `emit` gives it: it runs in the playground. */
  readonly package: Files;
  /** The folder from which packages are looked for that mixins import. */
  readonly packagesFrom: string;
  /** Told when a namespace cannot run in a page, and why; its pages are made all the same. */
  readonly onNotRunnable: (namespace: string, reason: string) => void;
}

/**
 * Writes the reference of a package as data: a static site that works from a folder, below any address, without a server and
 * without a request to elsewhere. Paths are relative and sorted; the same input gives the same bytes; no text of a schema
 * becomes markup or script.
 */
export async function docs(apis: readonly Api[], options: DocsOptions): Promise<Files> {
  const site = openSite(apis, options);
  const pen = await createPen();
  const files = [
    ...(await bundleBrowser()),
    { path: assetPath("search-index.js"), text: searchIndex(site) },
  ];
  const { changes } = options;
  const templates: Template[] = [
    templateOf(site, "index.html", () => overviewPage(site, changes?.since)),
    ...(changes === undefined
      ? []
      : [templateOf(site, changesPath, () => changesPage(site, changes))]),
  ];
  for (const chapter of site.chapters) {
    const bundle = await bundleModels(chapter, {
      files: options.package,
      packagesFrom: options.packagesFrom,
    });
    if (!bundle.ok) options.onNotRunnable(chapter.api.namespace, bundle.reason);
    files.push({ path: chapter.script, text: scriptOf(chapter, bundle) });
    templates.push(...chapterTemplates(site, chapter, pen, bundle, options.package));
  }
  files.push(...(await renderSite(templates)));
  return files.sort((first, second) => (first.path < second.path ? -1 : 1));
}

function chapterTemplates(
  site: Site,
  chapter: Chapter,
  pen: Pen,
  bundle: Bundle,
  files: Files,
): readonly Template[] {
  const check = openChecker(bundle.ok ? bundle.text : "", chapter.api.namespace);
  const tools = {
    pen,
    mixins: readMixins(chapter.api, files),
    examples: findExamples(chapter.api, check),
  };
  const template = (path: string, make: (here: Here) => Page): Template =>
    templateOf(site, path, () => make({ site, chapter, path }));
  return [
    template(chapter.index, chapterPage),
    template(chapter.map, (here) => mapPage(here, pen)),
    ...[...chapter.familyPages].map(([family, path]) =>
      template(path, (here) => familyPage(here, family, pen)),
    ),
    ...[...chapter.pages].map(([declaration, path]) =>
      template(path, (here) => declarationPage(here, declaration, tools)),
    ),
  ];
}

function templateOf(site: Site, path: string, make: () => Page): Template {
  return { path, render: () => layout(site, make()) };
}

/** The code of a namespace, and what the playground must know of its classes: their pages, and what chooses them. */
function scriptOf({ api, names }: Chapter, bundle: Bundle): string {
  const code = bundle.ok ? bundle.text : "var modelsmith = globalThis.modelsmith ??= {};\n";
  const facts = { pages: Object.fromEntries(names), tags: tagsOf(api) };
  const lines = Object.entries(facts).map(
    ([fact, value]) =>
      `(modelsmith.${fact} ??= {})[${stringLiteral(api.namespace)}] = JSON.parse(${stringLiteral(JSON.stringify(value))});\n`,
  );
  return code + lines.join("");
}

/** By class, the entry that tells its members apart; without a common base, every member has it. */
function tagsOf(api: Api): Readonly<Record<string, string>> {
  const tags = [...api.declarations.values()].filter(ownsTree).flatMap((owner) => {
    const { tree } = owner;
    const classes =
      owner.kind === "model"
        ? [owner.className]
        : [tree.unknownName, ...tree.members.map(({ declaration }) => declaration.className)];
    return classes.map((name) => [name, tree.wire] as const);
  });
  return Object.fromEntries(tags);
}
