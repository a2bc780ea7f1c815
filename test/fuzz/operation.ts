import fc from "fast-check";
import { anyJson, keys as anyKey, jsonObject } from "../runtime/arbitraries.js";
import { type Kind, kindNames } from "./kinds.js";

/** One step: what to do, where in the model, and what with. */
export interface Operation {
  readonly kind: Kind;
  /** Which of the objects and lists inside to go into, level by level. */
  readonly path: readonly number[];
  readonly key: string;
  readonly value: unknown;
  readonly source: Readonly<Record<string, unknown>>;
}

/** What a step of one type may be about: its keys, and values that belong under them. */
export interface Material {
  readonly keys: readonly string[];
  readonly samples: readonly Readonly<Record<string, unknown>>[];
}

/** Values for tags and anything else that is not what was expected. */
const odd: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  "__proto__",
  "constructor",
  "toString",
  "",
  null,
  0,
  -1,
  2 ** 53,
  true,
  [],
  ["message"],
  {},
  JSON.parse('{"__proto__":{"polluted":true}}'),
);

/** Any step. */
export function operations(material: Material): fc.Arbitrary<Operation> {
  const { key, sample, value } = arbitrariesOf(material);
  return fc
    .record({
      kind: fc.constantFrom(...kindNames),
      path: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        fc.array(fc.nat(5), { maxLength: 3 }),
      ),
      key,
      value,
      source: fc.oneof(sample, jsonObject),
      fits: fc.boolean(),
    })
    .map(({ fits, ...step }) => {
      const fitting = Object.hasOwn(step.source, step.key) ? step.source[step.key] : step.value;
      return { ...step, value: fits ? fitting : step.value };
    });
}

/** Any object to begin with: one that the type describes, which may then be spoiled and added to. */
export function starts(material: Material): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const { key, sample, value } = arbitrariesOf(material);
  const change = fc.tuple(key, fc.option(value, { nil: undefined }));
  return fc
    .tuple(sample, fc.array(change, { maxLength: 3 }))
    .map(([start, changes]) =>
      Object.fromEntries(
        [...new Map([...Object.entries(start), ...changes])].filter(
          ([, item]) => item !== undefined,
        ),
      ),
    );
}

function arbitrariesOf({ keys, samples }: Material) {
  const key = keys.length === 0 ? anyKey : fc.oneof(fc.constantFrom(...keys), anyKey);
  return { key, sample: fc.constantFrom(...samples), value: fc.oneof(anyJson, odd) };
}
