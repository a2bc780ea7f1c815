import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "../../../generator/emit/files.js";
import { type GenerateResult, generate } from "../../../generator/index.js";
import { inTemporaryFolder } from "../../support/temporary-folder.js";
import type { Project } from "./accepted-places.js";

/** What came of a project: the result, and the package as it was written; no files when it was refused. */
export interface Generated {
  readonly result: GenerateResult;
  readonly files: Files;
}

/** Generates a project as the command line would, from its configuration or else from the folder `schemas`. */
export async function generateProject(project: Project): Promise<Generated> {
  return inTemporaryFolder(project, async (cwd) => {
    const inline = { schemas: ["schemas"], out: "out" };
    const input = project["modelsmith.yaml"] === undefined ? inline : {};
    const result = await generate({ cwd, ...input });
    return { result, files: await filesIn(join(cwd, "out")) };
  });
}

async function filesIn(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      path: path.slice(folder.length + 1),
      text: await readFile(path, "utf8"),
    })),
  );
}
