import { diff, type Level, type Verdict, verdictOf } from "../../generator/diff/diff.js";
import { compilePackages } from "../support/compile-packages.js";
import { writeConsumer } from "../support/write-consumer.js";
import type { State } from "./make-state.js";

/** What is said of one step of a history. */
export interface Comparison {
  /** How many things the state after declares. */
  readonly declarations: number;
  readonly wire: Verdict;
  readonly types: Verdict;
  readonly changes: Readonly<Record<Level, number>>;
  /** What the compiler finds in the program that was written against the state before. */
  readonly errors: number;
}

/**
 * Compares two states, and lets the compiler do so: a program that uses all of the package before, compiled against that package
 * and the one after. Whatever it says of anything but that program and the state after is thrown.
 */
export async function compareStates(
  output: string,
  before: State,
  after: State,
): Promise<Comparison> {
  const changes = diff(before.api, after.api);
  const consumer = { path: "src/consumer.ts", text: writeConsumer(before.api, ".") };
  const own = await compilePackages(output, new Map([["before", [...before.files, consumer]]]));
  if (own !== "") throw new Error(`the state before does not compile: ${own.slice(0, 2000)}`);
  const said = await compilePackages(output, new Map([["after", [...after.files, consumer]]]));
  const errors = said.split("\n").filter((line) => /^\S.*: error /.test(line));
  const foreign = errors.filter((line) => !line.includes("/consumer.ts"));
  if (foreign.length > 0) throw new Error(`the state after does not compile: ${foreign[0]}`);
  const count = (level: Level): number => changes.filter((change) => change.level === level).length;
  return {
    declarations: after.api.declarations.size,
    wire: verdictOf(changes, "wire"),
    types: verdictOf(changes, "types"),
    changes: { major: count("major"), minor: count("minor"), patch: count("patch") },
    errors: errors.length,
  };
}

/** Whether the verdict on the types is what the compiler says. */
export function agrees({ types, errors }: Comparison): boolean {
  return (types === "major") === errors > 0;
}
