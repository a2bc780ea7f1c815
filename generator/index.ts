export {
  type CheckResult,
  type CommandOptions,
  type CommandResult,
  check,
  type GenerateResult,
  generate,
} from "./commands.js";
export {
  type Code,
  type Diagnostic,
  type DiagnosticData,
  formatDiagnostic,
  type Severity,
  toData,
} from "./diagnostics.js";
export type { Axis, Change, Level, RuleId, Verdict } from "./diff/diff.js";
export {
  type DiffOptions,
  type DiffResult,
  diff,
  type PathsToDiff,
  type RevisionToDiff,
} from "./diff-command.js";
export { type DocsOptions, type DocsResult, docs } from "./docs-command.js";
export type { Topic } from "./explain/explain.js";
export {
  type ExplainResult,
  type Explanation,
  explainName,
  type PlacedFact,
} from "./explain-command.js";
export { type ImportOptions, type ImportResult, importDocument } from "./import-command.js";
export { type InitOptions, type InitResult, init } from "./init-command.js";
export type { ConfigInput, Input, ReadingInput, SchemasInput } from "./input.js";
export { type FileList, listInputs, listOutputs } from "./list-files.js";
export type { Stale, StaleCause } from "./output/stale.js";
export type { Written } from "./output/write.js";
export type { Stage } from "./produce.js";
export type { Position, Source } from "./source/source.js";
