/** An input that must be refused with one message. */
export interface BrokenCase {
  readonly name: string;
  /** What is in the folder: schemas below `in`, perhaps a `modelsmith.yaml`. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The line of the fault; undefined where no file is to blame. */
  readonly line: number | undefined;
}
