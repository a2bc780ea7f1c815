import { catalog } from "./diagnostics/catalog.js";
import type { Location, Position, Source } from "./source/source.js";

export { formatDiagnostic, makeLinesVisible, makeVisible } from "./diagnostics/format.js";
export { nearest } from "./diagnostics/nearest.js";

/** Whether a fault stops a run. */
export type Severity = "error" | "warning";

/** Refuses to compile when an entry of the catalogue is not a severity and a message. */
type Checked<Catalog extends Readonly<Record<string, readonly [Severity, string]>>> = Catalog;
type Catalog = Checked<typeof catalog>;

/** The codes of the catalogue. */
export type Code = keyof Catalog;

type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never;

/** What the holes of a message are filled with. A list stands there with spaces between. */
export type Params<C extends Code> = Readonly<Record<Holes<Catalog[C][1]>, Param>>;

type Param = string | number | readonly string[];

/** What was found, where. `source` and `position` are undefined when no file is to blame. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly source: Source | undefined;
  readonly position: Position | undefined;
}

/** How every stage says what is wrong. A wrong code or hole does not compile. */
export type Report = <C extends Code>(code: C, at: Location | undefined, params: Params<C>) => void;

/** One run's diagnostics. */
export interface Collector {
  readonly report: Report;
  /** Whether an error was reported, so that nothing may be written. */
  failed(): boolean;
  /** Sorted by file, line and column; what was reported twice is there once. */
  diagnostics(): readonly Diagnostic[];
}

/** Starts to collect diagnostics. */
export function collect(): Collector {
  const found = new Map<string, Diagnostic>();
  return {
    report(code, at, params) {
      const [severity, message] = catalog[code];
      const diagnostic: Diagnostic = {
        code,
        severity,
        message: fill(message, new Map<string, Param>(Object.entries(params))),
        source: at?.source,
        position: at?.source.locate(at.pointer, at.part),
      };
      found.set(JSON.stringify(toData(diagnostic)), diagnostic);
    },
    failed: () => [...found.values()].some(({ severity }) => severity === "error"),
    diagnostics: () => withoutConsequences([...found.values()]).sort(compareDiagnostics),
  };
}

/** An input without models is worth a word only when nothing else explains it. */
function withoutConsequences(diagnostics: Diagnostic[]): Diagnostic[] {
  const causes = diagnostics.filter(({ code }) => code !== "no-models");
  return causes.some(({ severity }) => severity === "error") ? causes : diagnostics;
}

/** A diagnostic as `--json` prints it. */
export interface DiagnosticData {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/** A diagnostic as data: plain JSON, every key always present. */
export function toData(diagnostic: Diagnostic): DiagnosticData {
  const { code, severity, message, source, position } = diagnostic;
  return {
    code,
    severity,
    message,
    file: source?.path ?? null,
    line: position?.line ?? null,
    column: position?.column ?? null,
  };
}

/** Long enough for any name that a person wrote, short enough to read. */
const maxQuoted = 120;

function fill(message: string, params: ReadonlyMap<string, Param>): string {
  return message.replace(/\{(\w+)\}/g, (_, hole: string) =>
    [params.get(hole)]
      .flat()
      .map((value) => shorten(String(value)))
      .join(" "),
  );
}

function shorten(value: string): string {
  return value.length > maxQuoted ? `${value.slice(0, maxQuoted)}…` : value;
}

/** Diagnostics without a file come first; the code and the message only make the order total. */
function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.source?.path ?? "", b.source?.path ?? "") ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
