import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Document } from "./documents.js";
import { packageFolder } from "./package-folder.js";

/** The files of a document, by name. */
export async function readFiles(document: Document): Promise<Readonly<Record<string, string>>> {
  const place = `${await packageFolder(document)}/${document.path}`;
  if (/\.(?:json|yaml)$/.test(place)) {
    const name = `schema.${basename(place).split(".").at(-1)}`;
    return { [name]: await readFile(place, "utf8") };
  }
  const names = (await readdir(place)).filter((name) => name.endsWith(".json"));
  const texts = names
    .sort()
    .map(async (name) => [name, await readFile(`${place}/${name}`, "utf8")]);
  return Object.fromEntries(await Promise.all(texts));
}
