// @ts-check
import { ServerEvent } from "ai-wire-models/voicelive";
import { agreeing } from "./compare.js";
import { makeDocument } from "./document.js";
import { makeEvents } from "./events.js";
import { validators } from "./validators.js";

const events = makeEvents(10_000);
const document = [makeDocument()];

/** @typedef {(texts: readonly string[]) => readonly import("../measure.js").Variant[]} Variants */

/** @type {Variants} */
const fromText = (texts) =>
  agreeing([
    { name: "JSON.parse alone", run: () => countOf(texts, (text) => parse(text) !== null) },
    {
      name: "JSON.parse, parse",
      // It throws what is not valid.
      run: () => countOf(texts, (text) => typeof ServerEvent.parse(parse(text)) === "object"),
    },
    {
      name: "parseText",
      run: () => countOf(texts, (text) => typeof ServerEvent.parseText(text) === "object"),
    },
    ...validators.slice(1).map(({ name, isValid }) => ({
      name: `JSON.parse, ${name}`,
      run: () => countOf(texts, (text) => isValid(parse(text))),
    })),
  ]);

/** @type {Variants} */
const alone = (texts) => {
  const values = texts.map(parse);
  return agreeing(
    validators.map(({ name, isValid }) => ({ name, run: () => countOf(values, isValid) })),
  );
};

/**
 * Only those take part that find at least this many issues in each value.
 * @param {readonly string[]} texts
 * @param {number} least
 * @param {(issues: readonly import("./validators.js").Issue[]) => number} read What is read of the issues.
 */
const allIssues = (texts, least, read) => {
  const values = texts.map((text) => spoil(JSON.parse(text)));
  return validators
    .filter(({ issues }) => values.every((value) => issues(value).length >= least))
    .map(({ name, issues }) => ({
      name,
      run: () => values.reduce((sum, value) => sum + read(issues(value)), 0),
    }));
};

/** @param {readonly import("./validators.js").Issue[]} issues */
function countMessages(issues) {
  return issues.reduce((count, { message = "" }) => count + Number(message.length > 0), 0);
}

/** @param {readonly import("./validators.js").Issue[]} issues */
function count({ length }) {
  return length;
}

/** @type {readonly import("./compare.js").Comparison[]} */
export const validatingTables = [
  {
    title: "Validated",
    text: [
      "The text is parsed and validated, and decoded by those that decode. Ajv, typia and typebox only say whether a value is valid, and hand nothing out; beside them stands the generated check alone, which `parse` runs on its copy, and `parseText` on what it has parsed itself.",
    ],
    columns: new Map([
      ["10,000 small events", fromText(events)],
      ["the 200 KB response", fromText(document)],
    ]),
  },
  {
    title: "Validation alone",
    text: [
      "Of values that were parsed before; times `safeParse`, which copies and decodes what it has validated. The generated check collects all issues also where only yes or no is asked. Invalid input: numbers where text belongs in 1,000 events, and in every fifth item of the response; all issues are collected, which typebox does not do inside unions, and counted, or each is asked for its message.",
    ],
    columns: new Map([
      ["valid events", alone(events)],
      ["valid response", alone(document)],
      ["invalid events, all issues", allIssues(events.slice(0, 1_000), 1, count)],
      ["invalid events, all messages", allIssues(events.slice(0, 1_000), 1, countMessages)],
      ["invalid response, all issues", allIssues(document, 77, count)],
      ["invalid response, all messages", allIssues(document, 77, countMessages)],
    ]),
  },
];

/**
 * @param {string} text
 * @returns {unknown}
 */
function parse(text) {
  return JSON.parse(text);
}

/**
 * @template Value
 * @param {readonly Value[]} values
 * @param {(value: Value) => boolean} isGood
 */
function countOf(values, isGood) {
  let count = 0;
  for (const value of values) if (isGood(value)) count += 1;
  return count;
}

/**
 * Puts numbers where text belongs.
 * @param {{ event_id: unknown, item_id?: unknown, response?: { output: { id: unknown }[] } }} event
 */
function spoil(event) {
  if (event.response === undefined) return { ...event, event_id: 5, item_id: 7 };
  const output = event.response.output.map((item, index) =>
    index % 5 === 0 ? { ...item, id: 5, status: 7 } : item,
  );
  return { ...event, response: { ...event.response, output } };
}
