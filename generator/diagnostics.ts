import type { Location, Position, Source } from "./source/source.js";

/** Severity and message of everything that can be wrong with an input. Holes are written `{name}`. */
export const catalog = {
  "file-not-found": ["error", "no such file or folder: {path}"],
} as const satisfies Record<string, readonly ["error" | "warning", string]>;

export type Code = keyof typeof catalog;
type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never;
export type Params<C extends Code> = Readonly<Record<Holes<(typeof catalog)[C][1]>, string | number>>;

/** What was found, where. `at` is undefined when no file is to blame. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly source: Source | undefined;
  readonly position: Position | undefined;
}

/** How every stage says what is wrong. A wrong code or hole does not compile. */
export type Report = <C extends Code>(code: C, at: Location | undefined, params: Params<C>) => void;
