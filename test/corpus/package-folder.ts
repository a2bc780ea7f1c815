import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Document } from "./documents.js";

const run = promisify(execFile);
const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const cache = fileURLToPath(new URL("../../.tmp/corpus/", import.meta.url));

/** The folder of the package that ships a document: installed, or fetched once and kept below `.tmp`. */
export async function packageFolder(document: Document): Promise<string> {
  const { package: name, published } = document;
  if (published === undefined) return `${modules}${name}`;
  const { version, integrity } = published;
  const folder = `${cache}${name.replace("/", "-")}-${version}`;
  if (existsSync(folder)) return `${folder}/package`;
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const packed = ["pack", `${name}@${version}`, "--pack-destination", partial, "--json"];
  const { stdout } = await run("npm", packed, { maxBuffer: 1e8 });
  const [{ filename }]: [{ readonly filename: string }] = JSON.parse(stdout);
  const archive = `${partial}/${filename}`;
  const hash = createHash("sha512")
    .update(await readFile(archive))
    .digest("base64");
  if (`sha512-${hash}` !== integrity) throw new Error(`${name}@${version} is not what it was`);
  await run("tar", ["-xzf", archive, "-C", partial]);
  await rm(archive);
  await rename(partial, folder);
  return `${folder}/package`;
}

/** The version of the package that ships a document. */
export async function versionOf(document: Document): Promise<string> {
  const text = await readFile(`${await packageFolder(document)}/package.json`, "utf8");
  const { version }: { readonly version: string } = JSON.parse(text);
  return version;
}
