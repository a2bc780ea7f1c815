import * as namespaces from "ai-wire-models";
import { afterAll, describe, expect, it } from "vitest";
import { type Document, documentOf, keyword, propertiesOf } from "./resolved-schema.js";
import { sampleOf, spoilSample } from "./spoil-sample.js";

/** What the tests need of a class; its own type is tested elsewhere. */
interface ModelClass {
  new (init: object): Instance;
  readonly jsonSchema: unknown;
  readonly modelComputedFields: readonly { readonly wire: string }[];
  readonly modelConfig: { readonly applyDefaults: boolean };
  readonly modelFields: readonly {
    readonly name: string;
    readonly wire: string;
    readonly readOnly: boolean;
    readonly default: unknown;
  }[];
  fromJSON(value: unknown): Instance;
  fromText(text: string): Instance;
  parse(value: unknown): Instance;
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly error?:
      | { readonly issues: readonly { readonly path: readonly (string | number)[] }[] }
      | undefined;
  };
}

interface Instance {
  equals(other: unknown): boolean;
  toJSON(): object;
}

const counts = { models: 0, fields: 0, cases: 0 };

for (const [namespace, exports] of Object.entries(namespaces)) {
  const classes = Object.entries(exports).flatMap(([name, value]): [string, ModelClass][] =>
    isModelClass(value) && isConcrete(name, exports) ? [[name, value]] : [],
  );

  describe(namespace, () => {
    it.each(classes)("%s is made, written, read, compared and accepted", (_, Class) => {
      const document = documentOf(Class.jsonSchema);
      const sample = sampleOf(document);
      const text = JSON.stringify(sample);
      const given = Class.modelFields.filter(({ wire, readOnly }) => wire in sample && !readOnly);
      const init = Object.fromEntries(given.map(({ name, wire }) => [name, sample[wire]]));
      const made = new Class(init);
      expect(Class.fromText(JSON.stringify(made)).equals(made)).toBe(true);
      const expected = given.map(({ wire }) => [wire, sample[wire]]);
      expect(withoutComputed(Class, made)).toEqual({
        ...defaultsOf(Class),
        ...constantsOf(document, sample),
        ...Object.fromEntries(expected),
      });
      expect(JSON.stringify(Class.fromJSON(sample))).toBe(text);
      expect(JSON.stringify(Class.parse(sample))).toBe(text);
      counts.models++;
      counts.fields += Class.modelFields.length;
    });

    it.each(classes)(
      "%s refuses what is spoiled, at the right path, and still carries it",
      (_, Class) => {
        const document = documentOf(Class.jsonSchema);
        for (const { what, key, value } of spoilSample(document, sampleOf(document))) {
          const paths = Class.safeParse(value).error?.issues.map(({ path }) => path[0]) ?? [];
          expect({ what, key, paths: [...new Set(paths)] }).toEqual({ what, key, paths: [key] });
          expect(JSON.stringify(Class.fromJSON(value))).toBe(JSON.stringify(value));
          counts.cases++;
        }
      },
    );
  });
}

afterAll(() => {
  console.log(`${counts.models} models, ${counts.fields} fields, ${counts.cases} spoiled samples`);
});

/** What `new` fills in by itself. */
function constantsOf(document: Document, sample: Readonly<Record<string, unknown>>): object {
  const properties = [...propertiesOf(document, document.root)];
  const constant = properties.filter(
    ([, schema]) => keyword(document, schema, "const") !== undefined,
  );
  return Object.fromEntries(
    constant.flatMap(([key]) => (key in sample ? [[key, sample[key]]] : [])),
  );
}

/** What `new` fills in where a class applies its defaults. */
function defaultsOf({ modelConfig, modelFields }: ModelClass): object {
  if (!modelConfig.applyDefaults) return {};
  const fields = modelFields.filter((field) => field.default !== undefined);
  return Object.fromEntries(fields.map((field) => [field.wire, field.default]));
}

/** What was given to `new`, and not worked out by it. */
function withoutComputed({ modelComputedFields }: ModelClass, made: Instance): object {
  const computed = new Set(modelComputedFields.map(({ wire }) => wire));
  return Object.fromEntries(Object.entries(made.toJSON()).filter(([key]) => !computed.has(key)));
}

function isModelClass(value: unknown): value is ModelClass {
  return typeof value === "function" && "modelFields" in value && "fromText" in value;
}

/** Neither the abstract base of a tree, nor its unknown member, nor `Model` itself. */
function isConcrete(name: string, exports: object): boolean {
  const isUnknown = name.startsWith("Unknown") && name.slice("Unknown".length) in exports;
  const isBase = name.endsWith("Base") && `Unknown${name.slice(0, -"Base".length)}` in exports;
  return name !== "Model" && !isUnknown && !isBase;
}
