// @ts-check
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeApi } from "./make-api.js";
import { writePart } from "./results.js";
import { compareProcesses, median, runProcess } from "./run-process.js";
import { measureWatch } from "./watch.js";

const root = fileURLToPath(new URL("..", import.meta.url));
// Inside the repository, so that what is generated finds zod.
const folder = join(root, ".tmp/bench");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** How often each program runs; the first argument. */
const rounds = Number(process.argv[2] ?? 3);
const schemas = 1400;
/** How many schemas the growing document has; the second argument. */
const sizes = (process.argv[3] ?? "100,1000,5000,20000").split(",").map(Number);
const modelsmith = join(root, "bin/modelsmith.js");
const peers = join(root, "bench/peers");
const document = writeApi(schemas);

/** @param {number} count */
function writeApi(count) {
  const path = join(folder, `api-${count}.json`);
  writeFileSync(path, JSON.stringify(makeApi(count), undefined, 2));
  return path;
}

/** @param {string} path */
function remove(path) {
  rmSync(join(folder, path), { recursive: true, force: true });
}

/**
 * @param {string} command
 * @param {string} input
 * @param {string} out
 */
function ours(command, input, out) {
  return runProcess([modelsmith, command, "--schemas", input, "--out", out], folder);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function theirs(program, ...args) {
  return runProcess([join(peers, program), document, ...args], folder);
}

await ours("generate", document, "same");
const costs = await compareProcesses(
  {
    "modelsmith: classes, unions, wire types, validators": () => {
      remove("ours");
      return ours("generate", document, "ours");
    },
    "modelsmith generate, nothing changed": () => ours("generate", document, "same"),
    "modelsmith check": () => ours("check", document, "same"),
    "openapi-typescript: types": () =>
      runProcess(
        [join(root, "bench/node_modules/openapi-typescript/bin/cli.js"), document, "-o", "ot.ts"],
        folder,
      ),
    "hey-api: types": () => theirs("hey-api.js", "hey-types"),
    "hey-api: types and zod": () => theirs("hey-api.js", "hey-zod", "zod"),
    "json-schema-to-typescript: types": () => theirs("json-schema-to-typescript.js", "j.ts"),
  },
  rounds,
);

/** @type {Map<number, import("./run-process.js").Cost>} */
const growth = new Map();
for (const count of sizes) {
  const path = writeApi(count);
  growth.set(count, await ours("generate", path, `grown-${count}`));
  remove(`grown-${count}`);
}

writeConfig("ours", "src");
writeConfig("hey-zod", ".");
const compilers = { "tsc 7": "typescript/bin/tsc", "tsc 6": "typescript-6/bin/tsc" };
const checks = await compareProcesses(
  Object.fromEntries(
    Object.entries(compilers).flatMap(([compiler, path]) =>
      ["ours", "hey-zod"].map((each) => [
        `${compiler} ${each}`,
        () => runProcess([join(root, "node_modules", path), "-p", `${each}/check.json`], folder),
      ]),
    ),
  ),
  rounds,
);

/**
 * A configuration that checks all of a folder under the flags of a generated package.
 * @param {string} project
 * @param {string} sources
 */
function writeConfig(project, sources) {
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom"],
    module: "esnext",
    moduleResolution: "bundler",
    types: [],
    noEmit: true,
    strict: true,
  };
  const config = JSON.stringify({ compilerOptions, include: [sources] });
  writeFileSync(join(folder, project, "check.json"), config);
}

const watched = await measureWatch();

/** @param {string} path */
function sizeOf(path) {
  const entries = readdirSync(join(folder, path), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return `${files.length} files, ${megabytes(bytes.reduce((sum, size) => sum + size, 0))} MB`;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

/**
 * @param {import("./run-process.js").Cost | undefined} cost
 * @returns {(number | string | null)[]}
 */
function cells(cost) {
  if (cost === undefined) return [null, null, null];
  return [cost.cpu, cost.wall, String(Math.round(cost.memory))];
}

/**
 * The compiler of tsc 7 is a process that the measured one starts, so that only the time on the wall is known.
 * @param {string} name
 */
function checkCells(name) {
  const [cpu = null, wall = null, memory = null] = cells(checks.get(name));
  return name.startsWith("tsc 7") ? [null, wall, null] : [cpu, wall, memory];
}

/** How the costs grow from one size to the next: the exponent of the number of schemas. */
function exponent(/** @type {number} */ index, /** @type {"cpu" | "memory"} */ what) {
  const [from, to] = [sizes[index - 1], sizes[index]];
  const [before, after] = [growth.get(from ?? 0), growth.get(to ?? 0)];
  if (before === undefined || after === undefined) return null;
  return Math.log(after[what] / before[what]) / Math.log((to ?? 1) / (from ?? 1));
}

writePart(
  "generating",
  {
    title: "Generating",
    text: [
      `Every figure is of a process of its own, from its start to its end${
        rounds === 1
          ? ""
          : `: the median of ${rounds} rounds, every other round
backwards`
      }. Processor time counts all threads of a process and depends less on what else the machine does than the time on the wall.
The document is made for this (\`bench/make-api.js\`), and has the shapes of large services: resources, requests, pages,
events, content, enums.`,
    ],
    tables: [
      {
        title: `${schemas} schemas, ${megabytes(statSync(document).size)} MB of OpenAPI`,
        text: [`modelsmith writes ${sizeOf("ours")}; hey-api with zod ${sizeOf("hey-zod")}.`],
        columns: ["", "processor s", "wall s", "peak MiB"],
        rows: [...costs].map(([name, cost]) => ({ name, cells: cells(cost) })),
      },
      {
        title: "Growth",
        text: [
          "One run each. The exponents say how processor time and memory grow from the row above: 1 is in proportion.",
        ],
        columns: [
          "schemas",
          "processor s",
          "wall s",
          "peak MiB",
          "exponent, time",
          "exponent, memory",
        ],
        rows: sizes.map((size, index) => ({
          name: String(size),
          cells: [...cells(growth.get(size)), exponent(index, "cpu"), exponent(index, "memory")],
        })),
      },
      {
        title: "Type-checking what was generated",
        text: ["All of the output of the first table, with `strict`."],
        columns: ["", "processor s", "wall s", "peak MiB"],
        rows: Object.keys(compilers).flatMap((compiler) => [
          { name: `${compiler}, modelsmith`, cells: checkCells(`${compiler} ours`) },
          {
            name: `${compiler}, hey-api with zod`,
            cells: checkCells(`${compiler} hey-zod`),
          },
        ]),
      },
      {
        title: "Watching",
        text: [
          "From a save to the line that says that the package is written: the package of this repository, one file of each namespace.",
        ],
        columns: ["saved", "median ms", "fastest ms"],
        rows: Object.entries(watched).map(([name, times]) => ({
          name: `\`${name}\``,
          cells: [median(times), Math.min(...times)].map((time) => String(Math.round(time))),
        })),
      },
    ],
  },
  ["openapi-typescript", "@hey-api/openapi-ts", "json-schema-to-typescript", "typescript", "zod"],
);
