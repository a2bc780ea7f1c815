import { afterEach, describe, it } from "vitest";
import { attackConditions } from "./attack-conditions.js";
import { attackRules } from "./attack-rules.js";

/** Texts that would run, or end what they stand in, if they were not escaped where they are printed. */
const breakOuts = [
  '"; globalThis.canary = 1; "',
  "'; globalThis.canary = 1; '",
  "`; globalThis.canary = 1; `",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to run where it is taken for a template.
  "${globalThis.canary = 1}",
  '\\"; globalThis.canary = 1; //',
  "*/ globalThis.canary = 1; /*",
  "\n globalThis.canary = 1; \n",
  "\r\u2028 globalThis.canary = 1; \u2029",
  "</script><script>globalThis.canary = 1</script>",
  "]; globalThis.canary = 1; [",
  "}; globalThis.canary = 1; ({",
  "); globalThis.canary = 1; (",
  "\u202e globalThis.canary = 1 \u2066",
  "\ud800 globalThis.canary = 1",
  "__proto__",
  "\0",
];

afterEach(() => {
  Reflect.deleteProperty(globalThis, "canary");
});

describe.each(breakOuts)("a schema that holds %j", (text) => {
  it("neither runs it nor loses it", async () => {
    await attackRules(text);
  });
});

describe.each([
  ...'a === b|a !== b|a && b|(a)|!a()|a" === |a\\|a\\" !== b\\'.split("|"),
  ...breakOuts,
])("a condition about %j, of which only `else` says something,", (text) => {
  it("is turned round as a whole", async () => {
    await attackConditions(text);
  });
});
