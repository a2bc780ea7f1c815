import type { Document } from "./documents.js";
import type { ExampleResults, Survey } from "./survey.js";

/** A row of the table in `docs/corpus.md`: its cells, of which the last is the time, which no two runs share. */
export type Row = readonly string[];

const head = [
  "document",
  "owner",
  "version",
  "named schemas",
  "schemas",
  "models",
  "unions",
  "enums",
  "files",
  "warnings",
  "examples returned",
  "seconds",
];

/** What a run found out about a document. */
export function rowOf(
  { name, owner }: Document,
  version: string,
  { schemas, api, files, diagnostics, seconds }: Survey,
  { found, valid, changed }: ExampleResults,
): Row {
  const kinds = [...api.declarations.values()].map((declaration) =>
    declaration.kind === "model" && declaration.tree !== undefined ? "both" : declaration.kind,
  );
  const count = (...wanted: readonly string[]): number =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  const examples = found === 0 ? "" : `${valid - changed.length} of ${valid} valid (${found})`;
  const cells = [
    name,
    owner,
    version,
    schemas.definitions.length,
    schemas.schemas.size,
    count("model", "both"),
    count("union", "both"),
    count("enum"),
    files.length,
    diagnostics.length,
    examples,
    seconds.toFixed(1),
  ];
  return cells.map(shown);
}

/** A page with some rows of its table replaced, in the order of the documents, and the sums of what can be added up. */
export function withRows(page: string, rows: readonly Row[], names: readonly string[]): string {
  const byName = new Map([...rowsIn(page), ...rows].map((row) => [row[0], row]));
  const table = renderTable(names.flatMap((name) => [byName.get(name) ?? []]));
  const text = `<!-- table -->\n\n${table}\n\n<!-- end -->`;
  return page.replace(/<!-- table -->[\s\S]*<!-- end -->/, () => text);
}

/** What two runs must agree on: not the time, and not the number of files, to which every new file of the runtime adds. */
export function comparable(row: Row): Row {
  const changing = [head.indexOf("files"), head.indexOf("seconds")];
  return row.filter((_, column) => !changing.includes(column));
}

/** The rows that a page has. */
export function rowsIn(page: string): readonly Row[] {
  const lines = page.split("\n").filter((line) => line.startsWith("| "));
  const rows = lines.map((line) => line.slice(2, -2).split(" | "));
  return rows.filter(([name = ""]) => name !== "document" && !/^(?:-|\*)/.test(name));
}

/** A table of rows as people see it. */
export function renderTable(rows: readonly Row[]): string {
  const sum = (column: number): number =>
    rows.reduce((total, row) => total + Number((row[column] ?? "").replaceAll(",", "")), 0);
  const sums = head.map((title, column) => {
    if (title === "document") return `**${rows.length} documents**`;
    return column > 2 && column < 10 ? `**${shown(sum(column))}**` : "";
  });
  return [head, head.map(() => "---"), ...rows, sums]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function shown(cell: string | number): string {
  return typeof cell === "number" ? cell.toLocaleString("en-US") : cell;
}
