import { fileURLToPath } from "node:url";
import { docs } from "../../generator/docs/docs.js";
import type { Files } from "../../generator/emit/files.js";
import { generatePackage } from "../support/generate-package.js";

const here = fileURLToPath(new URL("../../", import.meta.url));

/** The site of a few schema files, given by name and text: its files by path. What keeps code from running is an error here. */
export async function makeSite(
  sources: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const { api, files, diagnostics } = await generatePackage(sources);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors.map(({ code }) => code)));
  const site = await docs([api], {
    packageName: "case",
    packageVersion: "1.2.3",
    package: files,
    packagesFrom: here,
    onNotRunnable: (_, reason) => {
      throw new Error(reason);
    },
  });
  return byPath(site);
}

/** Files by path. */
export function byPath(files: Files): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** What a reader reads of a page, or of the section with an id: text without tags, in one line. */
export function textOf(page: string, section?: string): string {
  const start = section === undefined ? 0 : page.indexOf(`<section id="${section}"`);
  if (start < 0) throw new Error(`no section ${section}`);
  const end = section === undefined ? page.length : page.indexOf("</section>", start);
  return page
    .slice(start, end)
    .replace(/<(?:script|style|svg)[\s\S]*?<\/(?:script|style|svg)>/g, " ")
    .replace(/<wbr>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}
