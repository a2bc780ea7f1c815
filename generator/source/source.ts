import type { Json } from "./json.js";

/** A place in a text, counted from 1, as editors do. `column` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One input file: read once, well-formed, without duplicate keys. */
export interface Source {
  /** Path as people should see it: relative to the working folder, with forward slashes. */
  readonly path: string;
  /** Absolute `file:` URI; what relative references inside the file resolve against. */
  readonly uri: string;
  readonly text: string;
  readonly value: Json;
  /**
   * Set for a file that is at fault or may not be read. An error says so already; the source stands in for the
   * file, so that later stages do not complain about every reference into it. Its `value` is `true`.
   */
  readonly broken?: true;
  /** Set for a schema of schemas that is there only to say how others are written. */
  readonly onlyDialect?: true;
  /** Other absolute URIs that lead to this file, since they are mapped to it. */
  readonly aliases?: readonly string[];
  /** URIs of the other files it refers to. */
  readonly refersTo?: readonly string[];
  /**
   * Finds where a JSON pointer (`""`, `/$defs/Tag/type`) stands in the text: the value it leads to, or the
   * key before it. Found on demand, since only diagnostics need positions. A pointer that leads
   * nowhere gives the nearest place above it.
   */
  locate(pointer: string, part?: "key" | "value"): Position;
}

/** What a diagnostic points at: a JSON pointer in a source. */
export interface Location {
  readonly source: Source;
  readonly pointer: string;
  readonly part?: "key" | "value";
}
