import fc from "fast-check";
import { makeSample } from "../every-model/make-sample.js";
import { propertiesOf } from "../every-model/resolved-schema.js";
import { seededRandom } from "../voicelive/transcript/random.js";
import { lawsOfKinds } from "./kinds.js";
import { type Material, operations, starts } from "./operation.js";
import { randomSample } from "./random-sample.js";
import { type Count, runSession } from "./run-session.js";
import { type Exports, type Subject, subjectsOf } from "./subjects.js";

/** How much to do, and what the steps are chosen by. */
export interface FuzzOptions {
  readonly operations: number;
  readonly seed: number;
}

/** What was done. */
export interface FuzzReport {
  readonly operations: number;
  /** How many classes. */
  readonly models: number;
  /** How many unions, enums and other types. */
  readonly types: number;
  readonly byKind: ReadonlyMap<string, number>;
  /** How many steps put each law to the test. */
  readonly byLaw: ReadonlyMap<number, number>;
}

/**
 * Does random things to everything that a package exports, in every way the same number of times, until enough was done. Throws at
 * the first that breaks a law, with the seed and the shortest sequence that still does.
 */
export function fuzz(
  namespaces: Readonly<Record<string, Exports>>,
  { operations: wanted, seed }: FuzzOptions,
): FuzzReport {
  const subjects = subjectsOf(namespaces);
  const byKind = new Map<string, number>();
  const byLaw = new Map<number, number>();
  let done = 0;
  const count: Count = (kind, isHostile) => {
    done++;
    add(byKind, kind);
    for (const law of [1, ...lawsOf(kind), ...(isHostile ? [6] : [])]) add(byLaw, law);
  };
  const materials = new Map(subjects.map((subject) => [subject, materialOf(subject, seed)]));
  const numRuns = Math.max(1, Math.floor(wanted / subjects.length / 20));
  for (let run = seed; done < wanted; ) {
    for (const [subject, material] of materials) {
      run++;
      const steps = fc.array(operations(material), { maxLength: 24, size: "max" });
      const property = fc.property(starts(material), steps, (start, list) =>
        runSession(subject, start, list, count),
      );
      try {
        fc.assert(property, { seed: run, numRuns });
      } catch (error) {
        throw new Error(`${subject.title}, seed ${seed}: ${describe(error)}`, { cause: error });
      }
    }
  }
  const models = subjects.filter(({ kind }) => kind === "class").length;
  return { operations: done, models, types: subjects.length - models, byKind, byLaw };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function lawsOf(kind: Parameters<Count>[0]): readonly number[] {
  if (kind === "start") return [3, 4];
  return kind === "inside" ? [5] : lawsOfKinds[kind];
}

function materialOf({ document }: Subject, seed: number): Material {
  const random = seededRandom(seed);
  const fitting = Array.from({ length: 12 }, () => randomSample(document, document.root, random));
  const samples = fitting.map((sample) => (isRecord(sample) ? sample : { sample }));
  const smallest = makeSample(document, document.root);
  const inSamples = samples.flatMap((sample) => Object.keys(sample));
  const keys = new Set([...propertiesOf(document, document.root).keys(), ...inSamples]);
  return { keys: [...keys], samples: [isRecord(smallest) ? smallest : {}, ...samples] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}\n${describe(error.cause)}`;
}
