import { expect, test } from "vitest";
import { collect } from "../../generator/diagnostics.js";
import { checkPatterns } from "../../generator/schema/check-patterns.js";
import { parseSchemas } from "./parse-schemas.js";

const ways = {
  "in which alternatives overlap": ["^(a|aa)+$", "^(a|a)*$", "^(\\w|\\d)+$", "^(a|b|ab)*c$"],
  "in which a repetition repeats itself": ["^(a+)+$", "(?:a*)*b", "(x+x+)+y", "^((a|b)*c?)*$"],
  "in which what separates may be left out": ["^(\\w+\\s?)+$", "^(a?b?)*c$"],
  "that is repeated many times, if not for ever": ["^(?:[a-z]{1,63}-?)*$", "^(.{1,30}){1,30}$"],
  "inside of an assertion": ["^(?=(a+)+$)a", "^(?!(a|aa)+$)"],
  "with too many ways to look at all": [`^(?:${"(a|b)?".repeat(300)})*$`],
};

test.each(Object.entries(ways))("a pattern %s is called exponential", async (_, patterns) => {
  expect(await judge(patterns)).toEqual(patterns.map(() => "pattern-exponential"));
});

test("a pattern whose repetitions share what stands between them is called polynomial", async () => {
  const patterns = ["^.+@.+$", "^.*foo.*bar$", "^arn:.*:[0-9]+:.*$", "a{1,2000}a{1,2000}b$"];
  expect(await judge(patterns)).toEqual(patterns.map(() => "pattern-polynomial"));
});

/** With a text that has to be tried in every way there is: what it takes shows that nothing should have been said. */
const harmless: readonly (readonly [pattern: string, text: string])[] = [
  ["^[a-z]+(-[a-z]+)*$", "a-".repeat(20_000)],
  ["^\\w+(\\s\\w+)*$", `${"a ".repeat(20_000)}!`],
  ["^([0-9a-f]{32}-?)*$", `${"a".repeat(40_000)}!`],
  ["^((?:\\d{2}|\\d{4})-)*$", "12-1234-".repeat(5_000)],
  ["^(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\\.)*([a-z]|[a-z][a-z-]*[a-z])$", `${"a".repeat(500)}!`],
  ["^(\\d{1,3}\\.){3}\\d{1,3}$", "1.1.1.1.1"],
  ["^\\p{L}+(?:[ '-]\\p{L}+)*$", `${"a-".repeat(20_000)}!`],
  ["^a{1,1000}a{1,1000}b$", "a".repeat(3_000)],
  // Nothing behind the repetition can fail, so nothing is tried again.
  ["^(a|aa)+", `${"a".repeat(40_000)}!`],
  ["^(a|a)*", `${"a".repeat(40_000)}!`],
  ["^.+@.+", "@".repeat(40_000)],
];

test.each(harmless)("%s is called nothing", async (pattern, text) => {
  expect(await judge([pattern])).toEqual([]);
  expect(typeof new RegExp(pattern, "u").test(text)).toBe("boolean");
});

/** What is said of patterns, in their order. */
async function judge(patterns: readonly string[]): Promise<readonly string[]> {
  const schema = { anyOf: patterns.map((pattern) => ({ pattern })) };
  const { set } = await parseSchemas({ "a.json": schema });
  const { report, diagnostics } = collect();
  await checkPatterns(set, report);
  return diagnostics().map(({ code }) => code);
}
