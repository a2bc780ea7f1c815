// @ts-check
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { printTable } from "../report.js";
import { writePart } from "../results.js";
import { compareProcesses, runProcess } from "../run-process.js";
import { costCells, megabytes } from "./cells.js";
import { measureGrowth } from "./growth.js";
import { measureImports } from "./imports.js";
import { clear, folder, modelsmith, peers, remove, writeApi } from "./programs.js";
import { measureTypeChecks } from "./type-checks.js";
import { measureWatching } from "./watch.js";

/** How often each program runs; the first argument. */
const rounds = Number(process.argv[2] ?? 3);
/** How many schemas the growing document has; the second argument. */
const sizes = (process.argv[3] ?? "100,1000,5000,20000").split(",").map(Number);
const schemas = 1400;

clear();
const document = writeApi(schemas);
const tables = [];
for (const measure of [
  measureCosts,
  () => measureGrowth(sizes),
  () =>
    measureTypeChecks(
      {
        modelsmith: { project: "ours", sources: "src" },
        "hey-api with zod": { project: "hey-zod", sources: "." },
      },
      rounds,
    ),
  measureImports,
  () => measureWatching(),
]) {
  const table = await measure();
  printTable(table);
  tables.push(table);
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
The document is made for this (\`bench/generating/make-api.js\`), and has the shapes of large services: resources, requests,
pages, events, content, enums.`,
    ],
    tables,
  },
  ["openapi-typescript", "@hey-api/openapi-ts", "json-schema-to-typescript", "zod"],
);

/** What every program costs for the same document. */
async function measureCosts() {
  /** @param {string[]} args */
  const run = (args) => runProcess(args, folder);
  await run(modelsmith("generate", document, "same"));
  const outs = ["ot", "hey-types", "hey-zod", "j"];
  const costs = await compareProcesses(
    {
      "modelsmith: classes, unions, wire types, validators": () => {
        remove("ours");
        return run(modelsmith("generate", document, "ours"));
      },
      "modelsmith generate, nothing changed": () => run(modelsmith("generate", document, "same")),
      "modelsmith check": () => run(modelsmith("check", document, "same")),
      ...Object.fromEntries(
        Object.entries(peers).map(([name, program], index) => [
          name,
          () => run(program(document, outs[index] ?? "")),
        ]),
      ),
    },
    rounds,
  );
  return {
    title: `${schemas.toLocaleString("en")} schemas, ${megabytes(statSync(document).size)} MB of OpenAPI`,
    text: [`modelsmith writes ${sizeOf("ours")}; hey-api with zod ${sizeOf("hey-zod")}.`],
    columns: ["", "processor s", "wall s", "peak MiB"],
    rows: [...costs].map(([name, cost]) => ({ name, cells: costCells(cost) })),
  };
}

/** @param {string} path */
function sizeOf(path) {
  const entries = readdirSync(join(folder, path), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return `${files.length} files, ${megabytes(bytes.reduce((sum, size) => sum + size, 0))} MB`;
}
