/** Thrown when an entry that is not there is removed without a fallback. */
export class KeyError extends Error {
  override readonly name: string = "KeyError";
  readonly key: string | undefined;

  constructor(message: string, key?: string) {
    super(message);
    this.key = key;
  }
}
