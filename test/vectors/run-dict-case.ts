import { Subject } from "./dict-subject.js";
import { matches } from "./match-dict-value.js";

/** One recorded case; the conventions stand in dict.json. */
export interface DictCase {
  readonly id: string;
  readonly model: string;
  readonly ops: readonly DictOperation[];
  readonly expect: readonly DictExpectation[];
  readonly intended_difference?: {
    readonly ts_expect?: Readonly<Record<string, DictExpectation>>;
  };
}

export interface DictOperation {
  readonly op: string;
  readonly [parameter: string]: unknown;
}

export interface DictExpectation {
  readonly any?: boolean;
  readonly error?: string;
  readonly value?: unknown;
}

/** What an operation gave that it should not have given. */
export interface DictFailure {
  readonly operation: DictOperation;
  readonly expected: DictExpectation;
  readonly actual: unknown;
}

/** Runs a case with the classes and consts of a module, found by their names in the schema. */
export function runDictCase(models: object, dictCase: DictCase): DictFailure | undefined {
  const subject = new Subject(models, dictCase.model);
  for (const [index, operation] of dictCase.ops.entries()) {
    const intended = dictCase.intended_difference?.ts_expect?.[index];
    const expected = intended ?? dictCase.expect[index] ?? { error: "no expectation" };
    const outcome = attempt(() => subject.perform(operation));
    if (!isExpected(expected, operation, outcome)) {
      return { operation, expected, actual: "error" in outcome ? outcome.error : outcome.value };
    }
  }
  return undefined;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

function attempt(perform: () => unknown): Outcome {
  try {
    return { value: perform() };
  } catch (error) {
    return { error };
  }
}

/** Operations that have no result; null is recorded for them. */
const silent = new Set(
  "new fromJSON let setAttr set push setKey setIdx deleteKey update updateText clear copy".split(" "),
);

function isExpected(expected: DictExpectation, { op }: DictOperation, outcome: Outcome): boolean {
  if (expected.any === true) return true;
  if (expected.error !== undefined) return "error" in outcome;
  if ("error" in outcome) return false;
  return silent.has(op) || matches(outcome.value, expected.value);
}
