import { StreamingTextContent, TextContent } from "../kernel-content.js";
import type { ChatMessageContentInit } from "../types/kernel-content.js";
import { byName, type Declaring, type Init } from "./init.js";
import { makeItem } from "./message-items.js";
import { isTruthy } from "./python-text.js";

/** What `new` takes for a message beside its fields. */
export interface MessageExtra {
  /** Text to go behind the items, as an item of its own. Empty text makes none. */
  readonly content?: string | null;
  /** The items by their wire name, which as an attribute would hide a method of dictionaries. */
  readonly items?: ChatMessageContentInit["itemsProperty"];
}

/** What counts only when there is something in it. */
const optional = [
  "name",
  "encoding",
  "finishReason",
  "status",
  "aiModelId",
  "metadata",
  "innerContent",
];

/**
 * What `new` was given for a message, with the text as an item of its own. The list that was given is never changed.
 * With a choice, the text is a chunk of that choice.
 */
export function readMessageInit(type: Declaring, init: object): Init {
  const { content, ...given } = byName(type, init);
  const missing = needed.find((name) => given[name] === undefined && declares(type, name));
  if (missing !== undefined) throw new TypeError(`${type.name} needs ${missing}`);
  const items = Array.isArray(given.itemsProperty) ? given.itemsProperty.map(makeItem) : [];
  if (isTruthy(content)) items.push(makeText(content, given));
  const empty = optional.filter((key) => !isTruthy(given[key]));
  return {
    ...given,
    ...Object.fromEntries(empty.map((key) => [key, undefined])),
    itemsProperty: items,
  };
}

/** What a message cannot do without. Chunks alone have a choice. */
const needed = ["role", "choiceIndex"];

function declares({ modelFields }: Declaring, name: string): boolean {
  return modelFields.some((field) => field.name === name);
}

function makeText(content: unknown, message: Init): TextContent {
  const { choiceIndex, aiModelId, innerContent, metadata, encoding } = message;
  const about = { text: content, aiModelId, innerContent, metadata, encoding };
  // Constructors validate, whatever the types of what they are given.
  if (choiceIndex === undefined) return Reflect.construct(TextContent, [about]);
  return Reflect.construct(StreamingTextContent, [{ ...about, choiceIndex }]);
}
