import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { importText } from "../support/bundle-text.js";
import { fuzz } from "./fuzz.js";
import type { Exports } from "./subjects.js";

const source = fileURLToPath(new URL("../../generated/src/", import.meta.url));

/** One line of the runtime, and what somebody might have written in its place. */
interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly line: string;
  readonly instead: string;
  readonly namespace?: string;
}

const mistakes: readonly Mistake[] = [
  {
    what: "sets the prototype where a key is __proto__",
    file: "own-property",
    line: "Object.defineProperty(store, key, property);",
    instead: "store[key] = property.value;",
  },
  {
    what: "moves an entry that is stored anew to the end",
    file: "own-property",
    line: "    store[key] = value;",
    instead: "    delete store[key]; store[key] = value;",
  },
  {
    what: "finds what every object inherits",
    file: "model",
    line: '  has<M extends Model>(this: M, key: KeyOf<M>): boolean {\n    return Object.hasOwn(this["~wire"], key);',
    instead:
      '  has<M extends Model>(this: M, key: KeyOf<M>): boolean {\n    return key in this["~wire"];',
  },
  {
    what: "takes null for an entry that is not there",
    file: "model",
    line: 'return Object.hasOwn(this["~wire"], key) ? this["~wire"][key] : fallback;',
    instead: 'return this["~wire"][key] ?? fallback;',
  },
  {
    what: "pops the first item",
    file: "model",
    line: ".at(-1)",
    instead: ".at(0)",
  },
  {
    what: "sets a default over what is there",
    file: "model",
    line: 'fallback: unknown = null): unknown {\n    if (!Object.hasOwn(this["~wire"], key)) {',
    instead: "fallback: unknown = null): unknown {\n    {",
  },
  {
    what: "keeps the lists it is given",
    file: "copy",
    line: "const copy: unknown[] = [...items];",
    instead: "const copy = items as unknown[];",
  },
  {
    what: "copies the outermost level only",
    file: "model",
    line: "copyWhole(copyThrough, this)",
    instead: 'new this["~plan"].hold(this["~wire"], false)',
  },
  {
    what: "stores the first sources before it looks at the last",
    file: "update-sources",
    line: 'throw new TypeError("update takes models',
    instead: 'return []; throw new TypeError("update takes models',
  },
  {
    what: "compares the keys of one side only",
    file: "equal",
    line: "keys.length !== presentKeys(b).length",
    instead: "false",
  },
  {
    what: "shows null as if nothing was there",
    file: "attribute",
    line: "stored === undefined || stored === null ? stored : show(stored)",
    instead: "stored ? show(stored) : undefined",
  },
  {
    what: "puts what is wrong at a path that leads nowhere",
    file: "issue",
    line: "keys.reverse()",
    instead: '["nowhere", ...keys]',
  },
  {
    what: "leaves in what only the server sets",
    file: "copy",
    line: 'byWire.get(key)?.info.access !== "read"',
    instead: "true",
    namespace: "projects",
  },
];

describe("The fuzzer finds a runtime that", () => {
  test.each(mistakes)("$what", async ({ namespace = "voicelive", ...mistake }) => {
    const exports = await importBroken(namespace, mistake);
    const options = { operations: 40_000, seed: 20_261_122 };
    expect(() => fuzz({ [namespace]: exports }, options)).toThrow(
      /seed 20261122[\s\S]*Counterexample: \[\{/,
    );
  });

  test("nothing is found of one that is as it should be", async () => {
    const exports = await importBroken("voicelive", { file: "model", line: "", instead: "" });
    const { operations } = fuzz({ voicelive: exports }, { operations: 2_000, seed: 1 });
    expect(operations).toBeGreaterThanOrEqual(2_000);
  });
});

/** The exports of a namespace of the package, with one line of its runtime changed. */
async function importBroken(
  namespace: string,
  { file, line, instead }: Pick<Mistake, "file" | "line" | "instead">,
): Promise<Exports> {
  const path = `${source}runtime/${file}.ts`;
  const text = await readFile(path, "utf8");
  if (!text.includes(line)) throw new Error(`${file}.ts has another line now than ${line}`);
  const contents = text.replace(line, () => instead);
  const { outputFiles } = await build({
    entryPoints: [`${source}${namespace}/index.ts`],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    plugins: [
      {
        name: "mistake",
        setup({ onLoad }) {
          onLoad({ filter: new RegExp(`runtime/${file}\\.ts$`) }, () => ({
            contents,
            loader: "ts",
          }));
        },
      },
    ],
  });
  return importText(outputFiles[0]?.text ?? "");
}
