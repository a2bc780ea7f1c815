import { collect, type Diagnostic } from "../../../generator/diagnostics.js";
import type { Files } from "../../../generator/emit/files.js";
import { readInput } from "../../../generator/input.js";
import { produce } from "../../../generator/produce.js";
import { inTemporaryFolder } from "../../support/temporary-folder.js";
import type { Project } from "./accepted-places.js";

/** What came of a project: what was said, and the package; no files when it was refused. */
export interface Generated {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: Files;
}

/** Makes the package of a project as `generate` would, from its configuration or else from the folder `schemas`; `rootName` is no file. */
export async function generateProject(project: Project): Promise<Generated> {
  return inTemporaryFolder(project, async (cwd) => {
    const { rootName } = project;
    const inline = { schemas: ["schemas"], out: "out", name: rootName };
    const input = project["modelsmith.yaml"] === undefined ? inline : {};
    const collector = collect();
    const config = await readInput(input, collector.report, { cwd });
    const product = config && (await produce(config, { cwd, onStage: () => {} }, collector));
    return { diagnostics: collector.diagnostics(), files: product?.files ?? [] };
  });
}
