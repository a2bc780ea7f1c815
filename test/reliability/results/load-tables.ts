import { hasRows, recordedRows } from "./record-rows.js";

/** What `npm run load` measured of generating, as a table for docs/reliability.md. */
export function generatingTable(): string {
  return tableOf("load", [
    ["large or deep in", "shape"],
    ["size", "size"],
    ["ends with", "end"],
    ["seconds", "seconds"],
    ["MiB", "memory"],
    ["files", "files"],
    ["KB", "kilobytes"],
    ["time grows", "time"],
    ["output grows", "output"],
  ]);
}

/** What it measured of models with much data in them. */
export function modelsTable(): string {
  return tableOf("load-models", [
    ["what is done", "what"],
    ["seconds", "seconds"],
    ["MiB", "memory"],
  ]);
}

function tableOf(name: string, columns: readonly (readonly [string, string])[]): string {
  if (!hasRows(name)) return "";
  const { day, node, rows } = recordedRows(name);
  const lines = [
    columns.map(([title]) => title),
    columns.map(() => "---"),
    ...rows.map((row) => columns.map(([, key]) => String(row[key] ?? ""))),
  ];
  const table = lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
  return `On ${day}, with Node ${node}:\n\n${table}`;
}
