import { makeVisible, toData } from "../diagnostics.js";
import type { FileList } from "../list-files.js";
import {
  join,
  type Presentation,
  presentDiagnostics,
  type Style,
  tally,
  toJson,
} from "./presentation.js";

/** A path a line, for other programs to read. What would end a line in a path is escaped; `--json` says which path it is. */
export function presentFiles(result: FileList, style: Style): Presentation {
  const { ok, diagnostics, files } = result;
  if (style.json)
    return { out: toJson({ ok, diagnostics: diagnostics.map(toData), files }), err: "" };
  const err = presentDiagnostics(result, style);
  if (!ok) return { out: "", err: join(err, `${tally(result)}: nothing was listed`) };
  return { out: files.map(makeVisible).join("\n"), err };
}
