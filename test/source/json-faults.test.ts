import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, type Diagnostic } from "../../generator/diagnostics.js";
import { load } from "../../generator/source/load.js";
import { inTemporaryFolder } from "../support/temporary-folder.js";

async function faultsOf(text: string): Promise<readonly Diagnostic[]> {
  const { report, diagnostics } = collect();
  await inTemporaryFolder({ "a.json": text }, (cwd) => load(["."], report, { cwd }));
  return diagnostics();
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Texts that are almost JSON: one of its tokens more, less or instead of another, anywhere. */
const almostJson = fc
  .tuple(
    fc.json({ maxDepth: 3 }),
    fc.nat(),
    fc.nat(2),
    fc.constantFrom(
      "",
      ",",
      ":",
      "{",
      "}",
      "[",
      "]",
      '"',
      "\\",
      "0",
      "-",
      ".",
      "e",
      "t",
      " ",
      "\n",
      "\u0001",
    ),
  )
  .map(([text, at, length, token]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + token + text.slice(start + length);
  })
  .filter((text) => text.trim() !== "" && !text.startsWith("\ufeff"));

test("reports a syntax error exactly when JSON.parse does", async () => {
  await fc.assert(
    fc.asyncProperty(almostJson, async (text) => {
      const codes = (await faultsOf(text)).map(({ code }) => code);
      expect(codes.includes("json-syntax")).toBe(!isJson(text));
    }),
    { numRuns: 500 },
  );
});

test("what stands before a syntax error is the start of a JSON text", async () => {
  await fc.assert(
    fc.asyncProperty(almostJson, async (text) => {
      fc.pre(!text.includes("\n") && !isJson(text));
      const [fault] = (await faultsOf(text)).filter(({ code }) => code === "json-syntax");
      const before = text.slice(0, (fault?.position?.column ?? 1) - 1);
      expect(endings.some((ending) => canEnd(before + ending))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** What may be missing at the place of an error, apart from closing brackets. */
const endings = [
  "",
  "0",
  '"',
  '"":0',
  ":0",
  '":0',
  '\\n"',
  'n"',
  'n":0',
  '\\n":0',
  "alse",
  "rue",
  "ull",
];

/** Whether a text becomes JSON by closing its brackets. */
function canEnd(text: string): boolean {
  const open: string[] = [];
  for (const token of text.match(/"(?:[^"\\]|\\.)*"|[{}[\]]/g) ?? []) {
    if (token === "{") open.unshift("}");
    else if (token === "[") open.unshift("]");
    else if (token === "}" || token === "]") open.shift();
  }
  return isJson(text + open.join(""));
}

test("finds each key that appears twice, also behind escapes, and only those", async () => {
  const keys = fc.array(fc.constantFrom('"a"', '"\\u0061"', '"b"', '"b\\""', '"b\\\\"'), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(keys, async (written) => {
      const text = `[{${written.map((key) => `${key} : {"a":":"}`).join(",")}}]`;
      const distinct = new Set(written.map((key): unknown => JSON.parse(key))).size;
      const faults = await faultsOf(text);
      expect(faults.map(({ code }) => code)).toEqual(
        Array.from({ length: written.length - distinct }, () => "duplicate-key"),
      );
    }),
  );
});
