/** One file of the package. `path` is relative, with forward slashes, inside the package. */
export interface File {
  readonly path: string;
  readonly text: string;
  /** Set for what people like to write themselves: where something of theirs stands, it stays and this is not missed. */
  readonly yields?: true;
}

/** The package as data: sorted by path, each path once. */
export type Files = readonly File[];
