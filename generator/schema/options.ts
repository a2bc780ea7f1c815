import type { Dialect } from "./dialects.js";

/** How schemas are read. */
export interface ParseOptions {
  /** The dialect of files that name none; default: 2020-12. */
  readonly dialect?: Dialect | undefined;
  /** Whether bodies that operations describe on the spot are models too. */
  readonly includeOperations?: boolean | undefined;
  /** Whether `format` refuses values in the dialects in which it only says something. */
  readonly assertFormats?: boolean | undefined;
  /** How many schemas are read; default: the limit `schemas`. */
  readonly maxSchemas?: number | undefined;
}
