/** One file of the package. `path` is relative, with forward slashes, inside the package. */
export interface File {
  readonly path: string;
  readonly text: string;
}

/** The package as data: sorted by path, each path once. */
export type Files = readonly File[];
