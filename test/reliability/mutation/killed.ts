import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("killed.json", import.meta.url);

/** The tests that failed for mutants, by the mutants' ids: the first of each, below `test/reliability`. */
export type Killed = Readonly<Record<string, string>>;

/** Those of when it was recorded last. */
export function readKilled(): Killed {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Records them, in the order of their ids. */
export function writeKilled(killed: Killed): void {
  const sorted = Object.entries(killed).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
}
