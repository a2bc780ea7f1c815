/** One file of a package that is not what it should be, and why. */
export interface Stale {
  /** Path below the package's folder. */
  readonly file: string;
  readonly cause: StaleCause;
  /** The cause in words, with what is to blame. */
  readonly reason: string;
}

/** What made a file stale. `foreign`: something modelsmith did not make stands there. */
export type StaleCause =
  | "missing"
  | "extra"
  | "edited"
  | "schemas"
  | "settings"
  | "generator"
  | "foreign"
  | "interrupted";
