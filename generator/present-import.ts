import { formatDiagnostic, toData } from "./diagnostics.js";
import type { ImportResult } from "./import-command.js";
import type { Presentation, Style } from "./present.js";

/** What is printed after `import`. */
export function presentImport(result: ImportResult, { json, quiet, time }: Style): Presentation {
  const { ok, diagnostics, files, into } = result;
  if (json) {
    const data = { ok, diagnostics: diagnostics.map(toData), into, files };
    return { out: JSON.stringify(data, undefined, 2), err: "" };
  }
  const shown = diagnostics.filter(({ severity }) => severity === "error" || !quiet);
  const lines = shown.map(formatDiagnostic);
  if (!ok) return { out: "", err: [...lines, "nothing was written"].join("\n") };
  const count = `${files.length} schema file${files.length === 1 ? "" : "s"}`;
  return { out: quiet ? "" : `imported ${count} in ${time} → ${into}`, err: lines.join("\n") };
}
