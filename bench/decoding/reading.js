// @ts-check
import { readFileSync } from "node:fs";
import { agreeing } from "./compare.js";
import { decoders } from "./decoders.js";
import { makeDocument } from "./document.js";
import { makeEvents } from "./events.js";

/** @typedef {import("./compare.js").Comparison} Comparison */

/**
 * A decoder with its own copy of the reading code: in a program that uses one library only, the engine would know
 * the shapes of that library only.
 * @typedef {import("./decoders.js").Decoder & {
 *   readonly tasks: typeof import("./tasks.js"),
 *   readonly readDocument: (event: unknown) => number,
 * }} Contender
 */

/** @type {readonly Contender[]} */
const contenders = await Promise.all(
  decoders.map(async (decoder, copy) => {
    const reader = decoder.names === "wire" ? "read-wire" : "read-attributes";
    const { readDocument } = await import(`./${reader}.js?copy=${copy}`);
    return { ...decoder, tasks: await import(`./tasks.js?copy=${copy}`), readDocument };
  }),
);
const lossless = contenders.filter((contender) => contender.lossless);
const general = contenders.filter((contender) => contender.anyEvent);
// What was written by hand for the recorded session says less than the schema about all else.
const strict = contenders.filter(({ name }) => name !== "JSON.parse, zod by hand");

const events = makeEvents(10_000);
const document = [makeDocument()];
const transcript = new URL("../../test/voicelive/transcript.ndjson", import.meta.url);
const session = readFileSync(transcript, "utf8").trimEnd().split("\n");
// Written back without the three events that have a `__proto__` key, which zod loses.
const writable = session.filter((text) => !text.includes('"__proto__"'));

/** @type {readonly Comparison[]} */
export const readingTables = [
  {
    title: `A stream of ${events.length.toLocaleString("en")} small events`,
    text: [
      `Eight kinds of events, four to eight fields, ${sizeOf(events)}; the text is parsed and decoded, the tag and the delta are read.`,
    ],
    columns: new Map([
      [
        "tag and delta",
        compare((contender) => contender.tasks.readDeltas(contender, events), strict),
      ],
    ]),
  },
  {
    title: `One response of ${sizeOf(document)}`,
    text: ["Items of four kinds with parts and search results below them: about 1,600 models."],
    columns: new Map([
      ["decode", compare((contender) => contender.tasks.readTag(contender, document), strict)],
      [
        "every field read",
        compare(({ decode, readDocument }) => sumOf(document, decode, readDocument), strict),
      ],
      [
        "read, back to text",
        compare(
          ({ decode, readDocument }) =>
            sumOf(document, decode, (event) => readDocument(event) + JSON.stringify(event).length),
          strict.filter((contender) => lossless.includes(contender)),
        ),
      ],
    ]),
  },
  {
    title: `A recorded session of ${session.length} events`,
    text: [
      `From greeting to hanging up, with events that nobody declared; ${sizeOf(session)}. Of the peers, only those that take undeclared events.`,
    ],
    columns: new Map([
      [
        "tag and text",
        compare((contender) => contender.tasks.readDeltas(contender, session), general),
      ],
      [
        "sound as bytes",
        compare((contender) => contender.tasks.readBytes(contender, session), general),
      ],
      [
        "back to text",
        compare(
          (contender) => contender.tasks.writeBack(contender, writable),
          general.filter((contender) => lossless.includes(contender)),
        ),
      ],
    ]),
  },
];

/**
 * @param {(contender: Contender) => number} task
 * @param {readonly Contender[]} able
 */
function compare(task, able) {
  return agreeing(able.map((contender) => ({ name: contender.name, run: () => task(contender) })));
}

/**
 * @param {readonly string[]} texts
 * @param {Contender["decode"]} decode
 * @param {(event: unknown) => number} read
 */
function sumOf(texts, decode, read) {
  return texts.reduce((sum, text) => sum + read(decode(text)), 0);
}

/** @param {readonly string[]} texts */
function sizeOf(texts) {
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
