import fc from "fast-check";
import { expect, test } from "vitest";
import type { Files } from "../generator/emit/files.js";
import { assertApi } from "./support/assert-api.js";
import { assertFiles } from "./support/assert-files.js";
import { compilePackages } from "./support/compile-packages.js";
import { generatePackage } from "./support/generate-package.js";
import { hostileNames } from "./support/hostile-names.js";

const output = new URL("../.tmp/any-names/", import.meta.url).pathname;

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileNames) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 6 });

interface Definition {
  readonly name: string;
  readonly properties: readonly string[];
  readonly values: readonly string[];
  readonly kind: "model" | "enum" | "list" | "child" | "nested";
  readonly text: string;
}

const definition: fc.Arbitrary<Definition> = fc.record({
  name,
  properties: names,
  values: names,
  kind: fc.constantFrom("model", "model", "enum", "list", "child", "nested"),
  text: name,
});
const document = fc.uniqueArray(definition, {
  minLength: 2,
  maxLength: 8,
  selector: (one) => one.name,
});

test("whatever things are called, the package compiles and every promise about names is kept", async () => {
  const packages = new Map<string, Files>();
  const written = fc.sample(document, { numRuns: 40, seed: seed() });
  for (const [index, definitions] of written.entries()) {
    const text = JSON.stringify({ $defs: entries(definitions.map(toSchema(definitions))) });
    const { api, files, diagnostics } = await generatePackage({ "names.json": text });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    assertApi(api);
    assertFiles(files);
    packages.set(`package-${index}`, files);
  }
  expect(await compilePackages(output, packages), `seed ${seed()}`).toBe("");
}, 120_000);

/** The same names every time, unless a run is asked for others: SEED=2. */
function seed(): number {
  return Number(process.env.SEED ?? 1);
}

function toSchema(definitions: readonly Definition[]) {
  return ({ name, properties, values, kind, text }: Definition, index: number) => {
    const next = definitions[(index + 1) % definitions.length]?.name ?? "";
    const reference = { $ref: `#/$defs/${pointerToken(next)}` };
    const fields = entries(
      properties.map((wire, place) => [wire, place === 0 ? reference : { type: "string" }]),
    );
    const model = { type: "object", description: text, properties: fields };
    switch (kind) {
      case "model":
        return [name, { ...model, required: properties.slice(1) }] as const;
      case "enum":
        return [name, { type: "string", enum: values, description: text }] as const;
      case "list":
        return [name, { type: "array", items: reference }] as const;
      case "child":
        return [name, { ...model, allOf: [reference] }] as const;
      case "nested":
        return [
          name,
          { type: "object", properties: entries(values.map((wire) => [wire, model])) },
        ] as const;
      default:
        throw new Error(`impossible kind ${String(kind satisfies never)}`);
    }
  };
}

/** An object of any keys, `__proto__` included. */
function entries(pairs: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(pairs);
}

function pointerToken(text: string): string {
  return encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
}
