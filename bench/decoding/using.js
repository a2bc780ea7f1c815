// @ts-check
import { isDeepStrictEqual } from "node:util";
import { Response } from "ai-wire-models/projects";
import { ServerEventResponseTextDelta } from "ai-wire-models/voicelive";
import { agreeing } from "./compare.js";
import { makeEvents } from "./events.js";
import { sizeOf } from "./size.js";

/** @typedef {{ readonly type: string, readonly event_id: string, readonly response_id: string,
 *   readonly item_id: string, readonly output_index: number, readonly content_index: number,
 *   readonly delta: string }} TextDelta */

/** @type {readonly TextDelta[]} */
const plain = makeEvents(8_000)
  .filter((_, index) => index % 8 === 0)
  .map((text) => JSON.parse(text));
const models = plain.map((wire) => ServerEventResponseTextDelta.fromJSON(wire));
const equalPlain = plain.map((wire) => ({ ...wire }));
const equalModels = models.map((model) => model.copy());

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item, index: number) => number} read
 */
const each = (items, read) => () => {
  let sum = 0;
  for (const [index, item] of items.entries()) sum += read(item, index);
  return sum;
};

/**
 * @param {(wire: TextDelta, index: number) => number} usePlain
 * @param {(model: ServerEventResponseTextDelta, index: number) => number} useModel
 */
const pair = (usePlain, useModel) =>
  agreeing([
    { name: "plain object", run: each(plain, usePlain) },
    { name: "model", run: each(models, useModel) },
  ]);

/** @param {Iterable<readonly [string, unknown]>} entries */
function sumOfEntries(entries) {
  let sum = 0;
  for (const [key, value] of entries) sum += key.length + sizeOf(value);
  return sum;
}

const shapes = makeShapes(1_000);

/** @type {readonly import("./compare.js").Comparison[]} */
export const usingTables = [
  {
    title: "Using models",
    text: [
      "1,000 events that hold text, times plain objects with the same entries: reading seven properties, `get` beside a property read by key, iterating beside `Object.entries`, `new` beside a literal, `equals` beside Node's `isDeepStrictEqual`, `asDict` beside `structuredClone`.",
    ],
    columns: new Map([
      [
        "attributes",
        pair(
          (wire) =>
            wire.type.length +
            wire.event_id.length +
            wire.response_id.length +
            wire.item_id.length +
            wire.output_index +
            wire.content_index +
            wire.delta.length,
          (model) =>
            model.type.length +
            (model.eventId?.length ?? 0) +
            model.responseId.length +
            model.itemId.length +
            model.outputIndex +
            model.contentIndex +
            model.delta.length,
        ),
      ],
      [
        "get",
        pair(
          (wire) => wire.delta.length + wire.item_id.length,
          (model) => model.get("delta").length + model.get("item_id").length,
        ),
      ],
      [
        "iteration",
        pair(
          (wire) => sumOfEntries(Object.entries(wire)),
          (model) => sumOfEntries(model),
        ),
      ],
      [
        "new",
        agreeing([
          {
            name: "plain object",
            run: each(plain, ({ response_id, item_id, output_index, content_index, delta }) => {
              const wire = {
                type: "response.text.delta",
                response_id,
                item_id,
                output_index,
                content_index,
                delta,
              };
              return Object.keys(wire).length;
            }),
          },
          {
            name: "model",
            run: each(plain, ({ response_id, item_id, output_index, content_index, delta }) => {
              const model = new ServerEventResponseTextDelta({
                responseId: response_id,
                itemId: item_id,
                outputIndex: output_index,
                contentIndex: content_index,
                delta,
              });
              return model.size;
            }),
          },
        ]),
      ],
      [
        "equals",
        pair(
          (wire, index) => Number(isDeepStrictEqual(wire, equalPlain[index])),
          (model, index) => Number(model.equals(equalModels[index])),
        ),
      ],
      [
        "asDict",
        pair(
          (wire) => structuredClone(wire).delta.length,
          (model) => model.asDict().delta.length,
        ),
      ],
    ]),
  },
  {
    title: "Objects of many shapes",
    text: [
      "1,000 objects with six of thirty declared fields, by `fromJSON`: each with fields of its own, times all with the same.",
    ],
    columns: new Map([
      [
        "fromJSON",
        agreeing([
          { name: "one shape", run: decodeAll(shapes.map(() => ({ ...shapes[0] }))) },
          { name: "1,000 shapes", run: decodeAll(shapes) },
        ]),
      ],
    ]),
  },
];

/** @param {readonly object[]} objects */
function decodeAll(objects) {
  return () => {
    let sum = 0;
    for (const wire of objects) sum += Response.fromJSON(wire).size;
    return sum;
  };
}

/**
 * Objects with six of the first thirty fields each, no two alike in which and in what order.
 * @param {number} count
 */
function makeShapes(count) {
  const fields = Response.modelFields.slice(0, 30).map(({ wire }) => wire);
  let state = 1;
  return Array.from({ length: count }, () => {
    /** @type {Map<string, string>} */
    const entries = new Map();
    while (entries.size < 6) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      entries.set(fields[(state >>> 16) % fields.length] ?? "", `value ${state % 100}`);
    }
    return Object.fromEntries(entries);
  });
}
