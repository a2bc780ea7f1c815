// @ts-check
import { readFileSync } from "node:fs";
import { decoders } from "./decoders.js";
import { makeDocument } from "./document.js";
import { measure } from "./measure.js";
import { printTable, ratioTable } from "./report.js";
import { writePart } from "./results.js";

/**
 * A decoder with its own copy of the reading code: in a program that uses one library only, the engine would know
 * the shapes of that library only.
 * @typedef {import("./decoders.js").Decoder & {
 *   readonly tasks: typeof import("./tasks.js"),
 *   readonly readDocument: (event: unknown) => number,
 * }} Contender
 */

const rounds = 31;
const method = `All variants run in one process, round after round, every other round backwards. A figure is the median of
${rounds} rounds of processor time, divided by that of \`JSON.parse\` on the same texts. Everyone has to read the same values, or
the run fails.`;
const transcript = new URL("../test/voicelive/transcript.ndjson", import.meta.url);
const lines = readFileSync(transcript, "utf8").trimEnd().split("\n");
// Written back without the three events that have a `__proto__` key, which zod loses.
const writable = lines.filter((line) => !line.includes('"__proto__"'));
const document = [makeDocument()];

/** @type {readonly Contender[]} */
const contenders = await Promise.all(
  decoders.map(async (decoder, copy) => {
    const reader = decoder.names === "wire" ? "read-wire" : "read-attributes";
    const { readDocument } = await import(`./${reader}.js?copy=${copy}`);
    return { ...decoder, tasks: await import(`./tasks.js?copy=${copy}`), readDocument };
  }),
);
const lossless = contenders.filter((contender) => contender.lossless);

/**
 * Measures one task with every contender that can do it. They must all have read the same.
 * @param {(contender: Contender) => number} task
 * @param {readonly Contender[]} able
 */
function compare(task, able = contenders) {
  const variants = able.map((contender) => ({ name: contender.name, run: () => task(contender) }));
  const results = new Set(variants.map(({ run }) => run()));
  if (results.size !== 1) throw new Error(`not everyone read the same: ${[...results]}`);
  return measure(variants, rounds);
}

const tables = [
  ratioTable(
    {
      title: `Events: ${lines.length} recorded ones, ${Math.round(lines.join("").length / 1000)} KB`,
      text: ["A whole recorded session, one text an event; times `JSON.parse`."],
    },
    new Map([
      ["tag and text", compare((contender) => contender.tasks.readDeltas(contender, lines))],
      ["sound as bytes too", compare((contender) => contender.tasks.readBytes(contender, lines))],
      [
        "back to text",
        compare((contender) => contender.tasks.writeBack(contender, writable), lossless),
      ],
    ]),
  ),
  ratioTable(
    {
      title: `One response of ${Math.round(document.join("").length / 1000)} KB`,
      text: ["Items of five kinds with content two levels down; times `JSON.parse`."],
    },
    new Map([
      ["decode", compare((contender) => contender.tasks.readTag(contender, document))],
      [
        "every field read",
        compare(({ decode, readDocument }) =>
          document.reduce((sum, text) => sum + readDocument(decode(text)), 0),
        ),
      ],
      [
        "back to text",
        compare((contender) => contender.tasks.writeBack(contender, document), lossless),
      ],
    ]),
  ),
];
for (const table of tables) printTable(table);
writePart("decoding", { title: "Decoding", text: [method], tables }, [
  "zod",
  "@azure/ai-voicelive",
]);
