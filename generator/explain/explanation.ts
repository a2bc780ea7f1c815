import type { Location } from "../source/source.js";

/** Where one thing of a package came from and why it is what it is. */
export interface Explanation {
  /** As TypeScript has it: `Order`, `Order.placedAt`. */
  readonly name: string;
  /** Empty for a package of one namespace. */
  readonly namespace: string;
  /** What it is, in one line. */
  readonly summary: string;
  /** What schemas say that leads to it, in the order in which it comes about. */
  readonly facts: readonly Fact[];
}

/** One reason, and the place of the schema that gives it. */
export interface Fact {
  readonly about: Topic;
  readonly text: string;
  readonly at?: Location;
}

/** What a reason is about. */
export type Topic =
  | "schema"
  | "name"
  | "kind"
  | "type"
  | "base"
  | "parts"
  | "union"
  | "member"
  | "field"
  | "value"
  | "required"
  | "access"
  | "default"
  | "mixin"
  | "file";
