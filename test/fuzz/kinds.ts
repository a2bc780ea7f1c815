/** What is asked of a dictionary by its keys. */
export type DictionaryKind =
  | "get"
  | "getOr"
  | "has"
  | "set"
  | "setModel"
  | "delete"
  | "pop"
  | "popOr"
  | "popItem"
  | "setDefault"
  | "setDefaultNull"
  | "update"
  | "updatePairs"
  | "updateModel"
  | "updateInVain"
  | "clear";

/** What is asked of a model by its attributes. */
export type AttributeKind =
  | "assign"
  | "assignUndefined"
  | "assignDate"
  | "assignBytes"
  | "assignShown"
  | "readTwice";

/** What is asked of a model as a whole. */
export type WholeKind =
  | "iterate"
  | "show"
  | "equals"
  | "asDict"
  | "asDictWritable"
  | "copy"
  | "decode"
  | "validate"
  | "construct";

/** The name of something that can be done to a model. */
export type Kind = DictionaryKind | AttributeKind | WholeKind;

/** The laws of model-behaviour that doing it puts to the test, beside the first, which always is. */
export const lawsOfKinds: Readonly<Record<Kind, readonly number[]>> = {
  get: [2],
  getOr: [2],
  has: [2],
  set: [4],
  setModel: [5],
  delete: [],
  pop: [],
  popOr: [],
  popItem: [],
  setDefault: [4],
  setDefaultNull: [],
  update: [4],
  updatePairs: [4],
  updateModel: [],
  updateInVain: [],
  clear: [],
  assign: [4],
  assignUndefined: [],
  assignDate: [],
  assignBytes: [],
  assignShown: [2],
  readTwice: [2, 5],
  iterate: [2],
  show: [2],
  equals: [2],
  asDict: [2, 3],
  asDictWritable: [2],
  copy: [2, 3, 5],
  decode: [3, 4],
  validate: [3, 4],
  construct: [4],
};

/** All kinds. */
export const kindNames: readonly Kind[] = Object.keys(lawsOfKinds).filter(
  (name): name is Kind => name in lawsOfKinds,
);
