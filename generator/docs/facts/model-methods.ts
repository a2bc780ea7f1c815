/** A method as a reference explains it. */
export interface Method {
  readonly name: string;
  readonly signature: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly returns: { readonly type: string; readonly text: string };
  readonly throws: readonly Thrown[];
}

/** One parameter of a method. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** What holds when it is left out; undefined for one that must be given. */
  readonly default?: string;
}

/** An error, and when it comes. */
export interface Thrown {
  readonly error: string;
  readonly when: string;
}

const key: Parameter = { name: "key", type: "string", text: "A wire name, declared or not." };
const nothing: Method["returns"] = { type: "void", text: "Nothing." };

/** What instances of every class have, in the order in which a reader meets it: whole messages, then entries. */
export const instanceMethods: readonly Method[] = [
  {
    name: "asDict",
    signature: "asDict({ excludeReadonly = false } = {}): Wire",
    summary: "A deep plain copy by wire names, ready for JSON.stringify.",
    parameters: [
      {
        name: "excludeReadonly",
        type: "boolean",
        text: "Leaves out what the server sets, at every depth.",
        default: "false",
      },
    ],
    returns: { type: "Wire", text: "Plain JSON that shares nothing with the model." },
    throws: [],
  },
  {
    name: "toJSON",
    signature: "toJSON(): Wire",
    summary: "The same as asDict(); JSON.stringify calls it.",
    parameters: [],
    returns: { type: "Wire", text: "Plain JSON that shares nothing with the model." },
    throws: [],
  },
  {
    name: "copy",
    signature: "copy(): this",
    summary: "An instance of the same class, independent at every depth.",
    parameters: [],
    returns: { type: "this", text: "The copy." },
    throws: [],
  },
  {
    name: "equals",
    signature: "equals(other: unknown): boolean",
    summary:
      "Whether another model, or plain JSON, holds the same data. The order of keys does not count.",
    parameters: [{ name: "other", type: "unknown", text: "What to compare with." }],
    returns: { type: "boolean", text: "True when both hold the same." },
    throws: [],
  },
  {
    name: "toString",
    signature: "toString(): string",
    summary: "Class name and content, cut where it gets long.",
    parameters: [],
    returns: { type: "string", text: "Text for people, not for programs." },
    throws: [],
  },
  {
    name: "get",
    signature: "get(key: string, fallback?: D): Entry | D",
    summary:
      "The stored entry. Models, lists and maps are live: what is changed in them is changed in the message.",
    parameters: [
      key,
      {
        name: "fallback",
        type: "D",
        text: "The answer when there is no entry.",
        default: "undefined",
      },
    ],
    returns: { type: "Entry | D", text: "The entry, null too; without one the fallback." },
    throws: [],
  },
  {
    name: "set",
    signature: "set(key: string, value: Entry): this",
    summary: "Stores an entry, keeping the place of one that is there. Undefined removes it.",
    parameters: [key, { name: "value", type: "Entry", text: "A model or plain JSON." }],
    returns: { type: "this", text: "The model itself." },
    throws: [],
  },
  {
    name: "has",
    signature: "has(key: string): boolean",
    summary: "Whether there is an entry; null is one.",
    parameters: [key],
    returns: { type: "boolean", text: "True when there is." },
    throws: [],
  },
  {
    name: "delete",
    signature: "delete(key: string): boolean",
    summary: "Removes an entry.",
    parameters: [key],
    returns: { type: "boolean", text: "True if it was there." },
    throws: [],
  },
  {
    name: "keys",
    signature: "keys(): IterableIterator<string>",
    summary: "The wire names, in the order they were inserted.",
    parameters: [],
    returns: { type: "IterableIterator<string>", text: "A view of this moment." },
    throws: [],
  },
  {
    name: "values",
    signature: "values(): IterableIterator<unknown>",
    summary: "The entries' values, in the order of keys.",
    parameters: [],
    returns: { type: "IterableIterator<unknown>", text: "A view of this moment." },
    throws: [],
  },
  {
    name: "items",
    signature: "items(): IterableIterator<[string, unknown]>",
    summary: "Pairs of wire name and value, in the order of keys.",
    parameters: [],
    returns: { type: "IterableIterator<[string, unknown]>", text: "A view of this moment." },
    throws: [],
  },
  {
    name: "entries",
    signature: "entries(): IterableIterator<[string, unknown]>",
    summary:
      "The same as items(), by the name that JavaScript's Map has for it. Iteration gives these pairs as well.",
    parameters: [],
    returns: { type: "IterableIterator<[string, unknown]>", text: "A view of this moment." },
    throws: [],
  },
  {
    name: "size",
    signature: "get size(): number",
    summary: "How many entries there are. A property, not a method.",
    parameters: [],
    returns: { type: "number", text: "The count." },
    throws: [],
  },
  {
    name: "pop",
    signature: "pop(key: string, fallback?: D): Entry | D",
    summary: "Removes an entry and returns it.",
    parameters: [
      key,
      {
        name: "fallback",
        type: "D",
        text: "The answer when there is no entry.",
        default: "an error is thrown",
      },
    ],
    returns: { type: "Entry | D", text: "What was stored, or the fallback." },
    throws: [{ error: "KeyError", when: "There is no such entry and no fallback was given." }],
  },
  {
    name: "popItem",
    signature: "popItem(): [string, unknown]",
    summary: "Removes the last entry and returns it.",
    parameters: [],
    returns: { type: "[string, unknown]", text: "Wire name and value." },
    throws: [{ error: "KeyError", when: "There are no entries." }],
  },
  {
    name: "setDefault",
    signature: "setDefault(key: string, fallback: Entry = null): Entry",
    summary: "The stored entry; if there is none, the fallback is stored first.",
    parameters: [
      key,
      { name: "fallback", type: "Entry", text: "What to store when nothing is.", default: "null" },
    ],
    returns: { type: "Entry", text: "What is stored now." },
    throws: [],
  },
  {
    name: "update",
    signature: "update(...sources: Source[]): this",
    summary:
      "Stores the entries of all sources; later ones win. When it throws, nothing was changed.",
    parameters: [
      {
        name: "sources",
        type: "Model, object, Map or pairs",
        text: "Each gives entries by wire name.",
        default: "nothing is stored",
      },
    ],
    returns: { type: "this", text: "The model itself." },
    throws: [],
  },
  {
    name: "clear",
    signature: "clear(): void",
    summary: "Removes every entry. Models and containers handed out before keep theirs.",
    parameters: [],
    returns: nothing,
    throws: [],
  },
];
