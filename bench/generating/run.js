// @ts-check
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { printTable } from "../report.js";
import { writePart } from "../results.js";
import { compareProcesses, runProcess } from "../run-process.js";
import { costCells, megabytes } from "./cells.js";
import { measureGrowth } from "./growth.js";
import { measureImports } from "./imports.js";
import { begin, end, folder, making, modelsmith, peers, rival, writeApi } from "./programs.js";
import { measureTypeChecks } from "./type-checks.js";
import { measureWatching } from "./watch.js";

/** How often each program runs; the first argument. */
const rounds = Number(process.argv[2] ?? 3);
/** Those that take seconds run more often, since little lies between them. */
const quickRounds = Math.max(rounds, 5);
/** Compilers too: what they read first comes from the disk. */
const checkRounds = Math.max(rounds, 3);
/** How many schemas the growing document has; the second argument. */
const sizes = (process.argv[3] ?? "100,1000,5000,20000").split(",").map(Number);
const schemas = 1400;

/** @type {import("../results.js").Table[]} */
const tables = [];
try {
  await measureAll();
} finally {
  end();
}

writePart(
  "generating",
  {
    title: "Generating",
    text: [
      `Every figure is of a process of its own, from its start to its end. Processor time counts all threads of a process and depends less on what else the machine does than the time on the wall.
The document is made for this (\`bench/generating/make-api.js\`), and has the shapes of large services: resources, requests,
pages, events, content, enums.`,
      `On Node 20 the command tells V8 to begin optimizing later (\`bin/modelsmith.js\`): in processes that live for seconds the
compiler threads took as much of the processor as the work itself. Later versions of Node wait by themselves.`,
    ],
    tables,
  },
  ["openapi-typescript", "@hey-api/openapi-ts", "json-schema-to-typescript", "zod"],
);

/** Measures one table after the other. */
async function measureAll() {
  begin();
  const document = writeApi(schemas);
  for (const measure of [
    () => measureCosts(document),
    () =>
      measureTypeChecks(
        {
          modelsmith: { project: "ours-1", sources: "src" },
          "hey-api with zod": { project: "hey-zod", sources: "." },
        },
        checkRounds,
      ),
    measureImports,
    () => measureWatching(),
    // Last, since it leaves the disk with much to write.
    () => measureGrowth(sizes),
  ]) {
    const table = await measure();
    printTable(table);
    tables.push(table);
  }
}

/**
 * What every program costs for the same document.
 * @param {string} document
 */
async function measureCosts(document) {
  /** @param {string[]} args */
  const run = (args) => runProcess(args, folder);
  /** @param {string} name */
  const peer = (name) => peers[name] ?? (() => []);
  let written = 0;
  await run(modelsmith("generate", document, "same"));
  const quick = await compareProcesses(
    {
      [making]: () => {
        written += 1;
        return run(modelsmith("generate", document, `ours-${written}`));
      },
      [rival]: () => run(peer(rival)(document, "ot")),
      "modelsmith generate, nothing changed": () => run(modelsmith("generate", document, "same")),
      "modelsmith check": () => run(modelsmith("check", document, "same")),
      "json-schema-to-typescript: types": () =>
        run(peer("json-schema-to-typescript: types")(document, "j")),
    },
    quickRounds,
  );
  const slow = await compareProcesses(
    {
      "hey-api: types": () => run(peer("hey-api: types")(document, "hey-types")),
      "hey-api: types and zod": () => run(peer("hey-api: types and zod")(document, "hey-zod")),
    },
    rounds,
  );
  return {
    title: `${schemas.toLocaleString("en")} schemas, ${megabytes(statSync(document).size)} MB of OpenAPI`,
    text: [
      `modelsmith writes ${sizeOf("ours-1")}; hey-api with zod ${sizeOf("hey-zod")}. Medians: of ${rounds} rounds for hey-api, of
${quickRounds} for the others, every other round backwards. modelsmith makes a new folder each time.`,
    ],
    columns: ["", "processor s", "wall s", "peak MiB"],
    rows: [...quick, ...slow].map(([name, cost]) => ({ name, cells: costCells(cost) })),
  };
}

/** @param {string} path */
function sizeOf(path) {
  const entries = readdirSync(join(folder, path), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const bytes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return `${files.length} files, ${megabytes(bytes.reduce((sum, size) => sum + size, 0))} MB`;
}
