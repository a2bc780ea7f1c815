import { isIpv6 } from "./check-format-addresses.js";

/** RFC 3986: a URI with its scheme. */
export function isUri(text: string): boolean {
  return isReference(text, uriPattern);
}

/** RFC 3986: a URI, or what leads to one from another. */
export function isUriReference(text: string): boolean {
  return isUri(text) || isReference(text, relativePattern);
}

/** RFC 3987: a URI that may hold letters of all scripts. */
export function isIri(text: string): boolean {
  return isUri(toAscii(text));
}

/** RFC 3987: an IRI, or what leads to one from another. */
export function isIriReference(text: string): boolean {
  return isUriReference(toAscii(text));
}

/** RFC 6570: a URI with places to fill in. */
export function isUriTemplate(text: string): boolean {
  return templatePattern.test(text);
}

function isReference(text: string, pattern: RegExp): boolean {
  const match = pattern.exec(text);
  if (match === null) return false;
  const [, address] = match;
  return (
    address === undefined || isIpv6(address) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(address)
  );
}

/** A letter for each that is allowed and no ASCII (RFC 3987, section 2.2). Queries may hold private ones. */
function toAscii(text: string): string {
  const query = /\?[^#]*/u;
  const plain = text.replace(query, (part) => part.replace(/\p{Co}/gu, "a"));
  return plain.replace(
    /[\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{efffd}]/gu,
    "a",
  );
}

const character = "(?:[\\w.~!$&'()*+,;=:@-]|%[\\da-fA-F]{2})";
const userInfo = "(?:(?:[\\w.~!$&'()*+,;=:-]|%[\\da-fA-F]{2})*@)?";
const host = "(?:\\[([^\\]]*)\\]|(?:[\\w.~!$&'()*+,;=-]|%[\\da-fA-F]{2})*)";
const authority = `//${userInfo}${host}(?::\\d*)?(?:/${character}*)*`;
const rest = `(?:\\?(?:${character}|[/?])*)?(?:#(?:${character}|[/?])*)?`;
const absolute = `/(?:${character}+(?:/${character}*)*)?`;
const rootless = `${character}+(?:/${character}*)*`;
const schemeless = `(?:(?!:)${character})+(?:/${character}*)*`;
const uriPattern = /* @__PURE__ */ new RegExp(
  `^[a-zA-Z][a-zA-Z\\d+.-]*:(?:${authority}|${absolute}|${rootless})?${rest}$`,
);
const relativePattern = /* @__PURE__ */ new RegExp(
  `^(?:${authority}|${absolute}|${schemeless})?${rest}$`,
);
const templatePattern =
  /^(?:[^\p{Cc}\s"%<>\\^`{|}]|%[\da-f]{2}|\{[+#./;?&=,!@|]?(?:\w|%[\da-f]{2})(?:\.?(?:\w|%[\da-f]{2}))*(?::[1-9]\d{0,3}|\*)?(?:,(?:\w|%[\da-f]{2})(?:\.?(?:\w|%[\da-f]{2}))*(?::[1-9]\d{0,3}|\*)?)*\})*$/iu;
