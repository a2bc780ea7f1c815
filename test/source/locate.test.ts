import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { collect } from "../../generator/diagnostics.js";
import { isJsonObject, type Json } from "../../generator/source/json.js";
import { load } from "../../generator/source/load.js";
import { pointerStep } from "../../generator/source/pointer.js";
import type { Source } from "../../generator/source/source.js";
import { inTemporaryFolder } from "../support/temporary-folder.js";

async function loadText(name: string, text: string): Promise<Source> {
  const { report, diagnostics } = collect();
  const [source] = await inTemporaryFolder({ [name]: text }, (cwd) =>
    load([name], report, { cwd }),
  );
  expect(diagnostics()).toEqual([]);
  if (source === undefined) throw new Error(`nothing was loaded from ${text}`);
  return source;
}

/** The rest of the text from where a pointer leads. */
function textAt(source: Source, pointer: string, part: "key" | "value"): string {
  const { line, column } = source.locate(pointer, part);
  const lines = source.text.split("\n").slice(line - 1);
  return lines.join("\n").slice(column - 1);
}

/** A value in a document, with the way to it. */
interface Part {
  readonly pointer: string;
  readonly key: string | undefined;
  readonly value: Json;
  readonly depth: number;
}

function partsOf(part: Part): readonly Part[] {
  const { value, pointer, depth } = part;
  if (typeof value !== "object" || value === null) return [part];
  const isObject = isJsonObject(value);
  const inner = Object.entries(value).flatMap(([key, child]) =>
    partsOf({
      pointer: pointer + pointerStep(key),
      key: isObject ? key : undefined,
      value: child,
      depth: depth + 1,
    }),
  );
  return [part, ...inner];
}

/** Keys that pointers escape, that look like numbers, and that objects inherit. */
const key = fc.oneof(
  fc.string(),
  fc.constantFrom("a/b", "~1", "~0~", "", "0", "__proto__", '"', "é€😀"),
);
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie("value")), { maxLength: 4 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

test("every pointer into JSON leads to the text of its value and of its key", async () => {
  await fc.assert(
    fc.asyncProperty(json, fc.constantFrom(0, 1, 3), async (root, indent) => {
      const text = JSON.stringify(root, null, indent);
      const source = await loadText("a.json", text);
      for (const { pointer, key, value, depth } of partsOf({
        pointer: "",
        key: undefined,
        value: root,
        depth: 0,
      })) {
        const printed = JSON.stringify(value, null, indent).replaceAll(
          "\n",
          `\n${" ".repeat(indent * depth)}`,
        );
        expect(textAt(source, pointer, "value").startsWith(printed)).toBe(true);
        if (key === undefined) continue;
        expect(textAt(source, pointer, "key").startsWith(`${JSON.stringify(key)}:`)).toBe(true);
      }
    }),
  );
});

test("every pointer into YAML leads to the text of its value and of its key", async () => {
  await fc.assert(
    fc.asyncProperty(json, fc.boolean(), async (root, flow) => {
      const text = stringify(root, {
        defaultStringType: "QUOTE_DOUBLE",
        defaultKeyType: "QUOTE_DOUBLE",
        doubleQuotedAsJSON: true,
        lineWidth: 0,
        collectionStyle: flow ? "flow" : "any",
        aliasDuplicateObjects: false,
      });
      const source = await loadText("a.yaml", text);
      expect(source.value).toEqual(root);
      for (const { pointer, key, value } of partsOf({
        pointer: "",
        key: undefined,
        value: root,
        depth: 0,
      })) {
        const isScalar = typeof value !== "object" || value === null;
        if (isScalar)
          expect(textAt(source, pointer, "value").startsWith(JSON.stringify(value))).toBe(true);
        if (key !== undefined)
          expect(textAt(source, pointer, "key").startsWith(JSON.stringify(key))).toBe(true);
      }
    }),
  );
});

test("a pointer that leads nowhere gives the nearest place above it", async () => {
  const source = await loadText("a.json", '{ "a": { "b": [1] } }');
  expect(source.locate("/a/b/7/c").column).toBe(15);
  expect(source.locate("/a/x", "key").column).toBe(3);
  expect(source.locate("/toString").column).toBe(1);
});

test("a pointer may go through an alias to what its anchor holds", async () => {
  const source = await loadText("a.yaml", "a: &a\n  b: 1\nc: *a\n");
  expect(source.locate("/c")).toEqual({ line: 3, column: 4 });
  expect(source.locate("/c/b")).toEqual({ line: 2, column: 6 });
});

test("a value that is not written stands at its key", async () => {
  const source = await loadText("a.yaml", "a:\nb: 1\n");
  expect(source.locate("/a").line).toBe(1);
});
