// @ts-check
import { printTable } from "../report.js";
import { writePart } from "../results.js";
import { measureTable } from "./compare.js";
import { measureMemory } from "./holding.js";
import { readingTables } from "./reading.js";
import { usingTables } from "./using.js";
import { validatingTables } from "./validating.js";

const rounds = 41;
const method = [
  `All variants of a column run in one process, round after round, every other round backwards, each for some milliseconds of
processor time. A figure is the median, over ${rounds} rounds, of a variant's time divided by that of the first row in the same
round. Where values are read, everyone has to read the same, or the run fails.`,
  `The models are those of \`ai-wire-models/voicelive\`. zod, valibot, typebox, ajv, typia, class-transformer and quicktype are given
the nine kinds of events at hand, made from the JSON Schema of the same package in the terms of each library; only the
recorded session is read by a zod schema written by hand. The official client is \`@azure/ai-voicelive\`.`,
  `The rows "by hand" are no peers: classes for nothing but what is read here (\`bench/decoding/by-hand/\`), which see to no newer
service, no key that nobody declared and no value that is not what it should be. They show what classes around JSON cost at the
least, so how near to JSON.parse anything of this kind can come.`,
];

const tables = [];
for (const comparison of [...readingTables, ...validatingTables, ...usingTables]) {
  const table = measureTable(comparison, rounds);
  printTable(table);
  tables.push(table);
}
const memory = measureMemory();
printTable(memory);
tables.push(memory);

writePart("decoding", { title: "Decoding", text: method, tables }, [
  "zod",
  "valibot",
  "@sinclair/typebox",
  "ajv",
  "typia",
  "class-transformer",
  "quicktype-core",
  "@azure/ai-voicelive",
]);
