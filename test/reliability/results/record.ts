import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What a run of tests found out, by what is counted. */
export type Counts = Readonly<Record<string, number>>;

const folder = fileURLToPath(new URL("recorded/", import.meta.url));

/**
 * Keeps what was counted where `RECORD=1`, for docs/reliability.md, with the day and the version of Node; elsewhere makes sure that
 * it is not less. To be called once everything held.
 */
export function record(name: string, counts: Counts): void {
  if (process.env.RECORD !== "1") {
    const known = recorded(name);
    const fewer = Object.entries(counts).filter(([key, count]) => count < Number(known[key]));
    if (fewer.length > 0) throw new Error(`${name} did less than is documented: ${fewer}`);
    return;
  }
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  const value = { day, node: process.version, ...counts };
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** What was recorded under a name. */
export function recorded(name: string): Readonly<Record<string, number | string>> {
  return JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"));
}
