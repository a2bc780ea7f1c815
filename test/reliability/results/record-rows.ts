import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What a run measured: one row for each thing that it measured, by what the figures are. */
export interface Measured {
  readonly day: string;
  readonly node: string;
  readonly rows: readonly Row[];
}

type Row = Readonly<Record<string, number | string>>;

const folder = fileURLToPath(new URL("recorded/", import.meta.url));

/** Keeps figures for docs/reliability.md where `RECORD=1`, with the day and the version of Node. */
export function recordRows(name: string, rows: readonly Row[]): void {
  if (process.env.RECORD !== "1") return;
  mkdirSync(folder, { recursive: true });
  const measured: Measured = {
    day: new Date().toISOString().slice(0, 10),
    node: process.version,
    rows,
  };
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify(measured, undefined, 2)}\n`);
}

/** Whether anything was recorded under a name. */
export function hasRows(name: string): boolean {
  return existsSync(`${folder}${name}.json`);
}

/** The figures that were recorded under a name. */
export function recordedRows(name: string): Measured {
  return JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"));
}
