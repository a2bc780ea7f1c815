/** What generated validators call. */

export { isBase64, isBase64Json, isJson } from "./check-content.js";
export {
  allowBoolean,
  allowBooleanOrNull,
  allowConstant,
  allowInteger,
  allowIntegerOrNull,
  allowNumber,
  allowNumberOrNull,
  allowPart,
  allowString,
  allowStringOrNull,
  requireBoolean,
  requireBooleanOrNull,
  requireConstant,
  requireInteger,
  requireIntegerOrNull,
  requireNumber,
  requireNumberOrNull,
  requirePart,
  requireString,
  requireStringOrNull,
} from "./check-fields.js";
export { isIpv4, isIpv6 } from "./check-format-addresses.js";
export { isDate, isDateTime, isDuration, isTime } from "./check-format-dates.js";
export {
  isAsciiHostname,
  isEmail,
  isHostname,
  isIdnEmail,
  isIdnHostname,
} from "./check-format-hosts.js";
export { isJsonPointer, isRegex, isRelativeJsonPointer, isUuid } from "./check-format-texts.js";
export {
  isIri,
  isIriReference,
  isUri,
  isUriReference,
  isUriTemplate,
} from "./check-format-uris.js";
export { badName, badTag, expected, missing, notListed } from "./check-issues.js";
export { isMultipleOf } from "./check-number.js";
export { codePoints } from "./check-text.js";
export { isArray, isFraction, isInteger } from "./check-types.js";
export { accepts, checkAnyOf, checkOneOf } from "./check-union.js";
export { checkUnique } from "./check-unique.js";
export { equalsJson } from "./check-value.js";
export { isRecord as isObject } from "./stored.js";
