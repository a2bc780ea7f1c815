import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { buildApis } from "../../generator/build-apis.js";
import { collect } from "../../generator/diagnostics.js";
import { readProject } from "../../generator/read-project.js";
import { loadConfig } from "../../generator/source/load-config.js";
import { agreementText } from "../support/agreement-text.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".tmp/agreement");

test("every class of the package and its wire type say the same", async () => {
  const collector = collect();
  const { report } = collector;
  const config = await loadConfig(undefined, report, { cwd: root });
  const project = config && (await readProject(config, { cwd: root }, collector));
  if (config === undefined || project === undefined) throw new Error("there is no package");
  const apis = await buildApis(config, project, { report, onStage: () => {} });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const api of apis)
    await writeFile(
      join(folder, `${api.namespace}.ts`),
      agreementText(api, `${config.package.name}/${api.namespace}`),
    );
  const tests = { extends: "../../test/types/tsconfig.json", include: ["*.ts"] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tests));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  expect(apis.reduce((count, api) => count + api.declarations.size, 0)).toBeGreaterThan(500);
  expect(await compile(folder)).toBe("");
});

async function compile(project: string): Promise<string> {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const run = promisify(execFile)(process.execPath, [tsc, "-p", project, "--pretty", "false"]);
  const { stdout } = await run.catch((error) => error);
  return stdout;
}
