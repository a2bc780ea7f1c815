/**
 * Whether the labels of a host's name keep the order of their letters when they are shown (RFC 5893, section 2). The rule binds all
 * labels of a name as soon as one of them holds letters that run from right to left.
 */
export function keepDirection(labels: readonly string[]): boolean {
  if (!labels.some((label) => rightToLeft.test(label) || arabicDigit.test(label))) return true;
  return labels.every((label) => leftLabel.test(label) || isRightLabel(label));
}

function isRightLabel(label: string): boolean {
  return rightLabel.test(label) && !(arabicDigit.test(label) && europeanDigit.test(label));
}

// Regular expressions cannot ask for the direction of a letter, but its script tells.
const scripts = [
  "Adlam",
  "Arabic",
  "Hanifi_Rohingya",
  "Hebrew",
  "Mandaic",
  "Mende_Kikakui",
  "Nko",
  "Samaritan",
  "Syriac",
  "Thaana",
];
const mark = "\\p{Mn}";
const arabic = "\\u0660-\\u0669\\u{10d30}-\\u{10d39}";
const european = "0-9\\u06f0-\\u06f9";
const neutral = "\\-\\u00b7\\u0375\\u200c\\u200d\\u30fb";
const script = `(?:${scripts.map((name) => `\\p{Script=${name}}`).join("|")})`;
const right = `(?:(?![${arabic}${european}]|${mark})${script})`;
const left = `(?:(?![${arabic}${european}${neutral}]|${mark}|${script}).)`;

const rightToLeft = /* @__PURE__ */ new RegExp(right, "u");
const arabicDigit = /* @__PURE__ */ new RegExp(`[${arabic}]`, "u");
const europeanDigit = /* @__PURE__ */ new RegExp(`[${european}]`, "u");
const leftLabel = /* @__PURE__ */ new RegExp(
  `^${left}(?:(?:${left}|[${european}${neutral}]|${mark})*(?:${left}|[${european}]))?${mark}*$`,
  "u",
);
const rightLabel = /* @__PURE__ */ new RegExp(
  `^${right}(?:(?:${right}|[${arabic}${european}${neutral}]|${mark})*(?:${right}|[${arabic}${european}]))?${mark}*$`,
  "u",
);
