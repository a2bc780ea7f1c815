/** What an input may ask of us. Each limit is named in the message of the diagnostic that it leads to, and can be raised. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileSize: number;
  /** Objects and arrays inside each other. */
  readonly nesting: number;
  /** The same in YAML, whose reader needs the stack for them. */
  readonly yamlNesting: number;
  /** Values a YAML file may have once its aliases are followed, for each value that it spells out. */
  readonly aliases: number;
  /** Schemas of one namespace: those of its definitions, properties, items and so on. */
  readonly schemas: number;
}

/** Limits that honest files do not meet. */
export const defaultLimits: Limits = {
  fileSize: 64 * 1024 * 1024,
  nesting: 1000,
  yamlNesting: 500,
  aliases: 100,
  schemas: 200_000,
};

/** Whether there is a limit of this name. */
export function isLimit(name: string): name is keyof Limits {
  return Object.hasOwn(defaultLimits, name);
}

/** Whether a limit can be set to this number. */
export function isLimitValue(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
