/** What generated validators call. */
export { badName, badTag, expected, missing, notListed } from "./check-issues.js";
export { isMultipleOf } from "./check-number.js";
export { codePoints } from "./check-text.js";
export { isArray, isFraction, isInteger, isObject } from "./check-types.js";
export { accepts, checkAnyOf, checkOneOf } from "./check-union.js";
export { checkUnique } from "./check-unique.js";
export { equalsJson } from "./check-value.js";
