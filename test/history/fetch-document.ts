import { execFile } from "node:child_process";
import { copyFile, mkdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Published } from "./histories.js";

const run = promisify(execFile);
const cache = fileURLToPath(new URL("../../.tmp/history/", import.meta.url));

/** A folder that holds a published document and nothing else; from npm the first time it is asked for. */
export async function fetchDocument(published: Published): Promise<string> {
  const { package: name, document, version } = published;
  const home = join(cache, name.replaceAll(/[^\w.]+/g, "-"));
  const folder = join(home, `document-${version}`);
  // Always of one name, since it is one document.
  const target = join(folder, `document${extname(document)}`);
  if (await exists(target)) return folder;
  await mkdir(folder, { recursive: true });
  const options = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"];
  await run("npm", ["install", ...options, "--prefix", home, name]);
  await copyFile(join(home, "node_modules", name.replace(/@[^@]*$/, ""), document), target);
  return folder;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
