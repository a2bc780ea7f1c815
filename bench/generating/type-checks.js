// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareProcesses, runProcess } from "../run-process.js";
import { costCells } from "./cells.js";
import { folder, root } from "./programs.js";

/** The packages of the root that have a compiler. */
const compilers = ["typescript", "typescript-6"];

/**
 * What it costs to check what was generated, with each compiler.
 * @param {Readonly<Record<string, { readonly project: string, readonly sources: string }>>} outputs By name: a folder, and where in it the sources are.
 * @param {number} rounds
 * @returns {Promise<import("../results.js").Table>}
 */
export async function measureTypeChecks(outputs, rounds) {
  for (const { project, sources } of Object.values(outputs)) {
    writeConfig(project, "check.json", sources, { noEmit: true });
  }
  const programs = compilers.map(findCompiler).flatMap(({ version, path }) =>
    Object.entries(outputs).map(([name, { project }]) => ({
      name: `tsc ${version}, ${name}`,
      run: () => runProcess([path, "-p", `${project}/check.json`], folder),
    })),
  );
  const costs = await compareProcesses(
    Object.fromEntries(programs.map(({ name, run }) => [name, run])),
    rounds,
  );
  return {
    title: "Type-checking what was generated",
    text: [
      "All of the output of the first table, with `strict`. The compiler of tsc 7 is a process that the measured one starts, so that only the time on the wall is known.",
    ],
    columns: ["", "processor s", "wall s", "peak MiB"],
    rows: [...costs].map(([name, cost]) => ({
      name,
      cells: name.startsWith("tsc 7.") ? [null, cost.wall, null] : costCells(cost),
    })),
  };
}

/**
 * @param {string} name A package of the root.
 * @returns {{ readonly version: string, readonly path: string }}
 */
function findCompiler(name) {
  const place = join(root, "node_modules", name);
  const { version } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  return { version, path: join(place, "bin/tsc") };
}

/**
 * Compiles what was generated to JavaScript, below `js` in its folder.
 * @param {string} project
 * @param {string} sources
 */
export async function compileOutput(project, sources) {
  writeConfig(project, "compile.json", sources, { rootDir: sources, outDir: "js" });
  await runProcess([findCompiler("typescript").path, "-p", `${project}/compile.json`], folder);
  writeFileSync(join(folder, project, "js/package.json"), '{ "type": "module" }');
}

/**
 * A configuration for all of a folder under the flags of a generated package.
 * @param {string} project
 * @param {string} file
 * @param {string} sources
 * @param {object} more
 */
function writeConfig(project, file, sources, more) {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom"],
    module: "esnext",
    moduleResolution: "bundler",
    types: [],
    strict: true,
    ...more,
  };
  const config = JSON.stringify({ compilerOptions, include: [sources], exclude: ["js"] });
  writeFileSync(join(folder, project, file), config);
}
