import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Packs modelsmith into a folder, as npm would publish it, and gives the tarball's path. `npm run build` comes first. */
export async function packTool(folder: string): Promise<string> {
  const options = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const { stdout } = await run("npm", options, { cwd: repository, maxBuffer: 2 ** 26 });
  const [packed]: readonly { readonly filename: string }[] = JSON.parse(stdout);
  if (packed === undefined) throw new Error("npm packed nothing");
  return join(folder, packed.filename);
}

/** Installs what a project asks for, with a tarball for modelsmith. */
export async function installWith(tarball: string, folder: string): Promise<void> {
  const file = join(folder, "package.json");
  const project: { devDependencies?: Readonly<Record<string, string>> } = JSON.parse(
    await readFile(file, "utf8"),
  );
  const devDependencies = { ...project.devDependencies, modelsmith: `file:${tarball}` };
  await writeFile(file, `${JSON.stringify({ ...project, devDependencies }, undefined, 2)}\n`);
  await run("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, maxBuffer: 2 ** 26 });
}
