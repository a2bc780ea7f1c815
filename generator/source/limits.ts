/** What a file may ask of us. Each limit is named in the message of the diagnostic that it leads to. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileSize: number;
  /** Objects and arrays inside each other. */
  readonly nesting: number;
  /** The same in YAML, whose reader needs the stack for them. */
  readonly yamlNesting: number;
  /** Values a YAML file may have once its aliases are followed, for each value that it spells out. */
  readonly aliases: number;
}

/** Limits that honest files do not meet. */
export const defaultLimits: Limits = {
  fileSize: 64 * 1024 * 1024,
  nesting: 1000,
  yamlNesting: 500,
  aliases: 100,
};
