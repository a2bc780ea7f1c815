import fc from "fast-check";
import { hostileNames } from "../../support/hostile-names.js";
import { breakOuts } from "../injection/break-outs.js";

/** What ends a literal, a comment, a template, a statement or a line, or begins one. */
const pieces = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are pieces of templates.
  ..."\" ' ` \\ */ /* // ${ } { ) ( ] [ ; , : < > = | & ! ? . # @ ~ ^ $ - + _ a 1".split(" "),
  ..."globalThis.canary=1 __proto__ constructor </script> <!-- %00 \\u0022 \\x22 \\0 \\".split(" "),
  ...[
    "\n",
    "\r",
    "\t",
    "\0",
    "\u2028",
    "\u2029",
    "\u202e",
    "\ufeff",
    "\ud800",
    "\udc00",
    "é",
    "😀",
  ],
];

/** Text that nobody means well with. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...breakOuts) },
  { weight: 4, arbitrary: fc.constantFrom(...hostileNames) },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);

/** Different texts. */
export function hostileTexts(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(hostileText, { minLength, maxLength });
}
