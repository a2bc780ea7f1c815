/** What validators call from the runtime. Imported names, so nothing else in a file may be called like this. */
export const helperNames = [
  "accepts",
  "addIssue",
  "badName",
  "badTag",
  "checkAnyOf",
  "checkOneOf",
  "checkUnique",
  "codePoints",
  "equalsJson",
  "expected",
  "isArray",
  "isFraction",
  "isInteger",
  "isMultipleOf",
  "isObject",
  "missing",
  "notListed",
  "ownValue",
] as const;

/** A function that validators may call. */
export type RuntimeHelper = (typeof helperNames)[number];
