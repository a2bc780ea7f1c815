import type { Report } from "../diagnostics.js";
import { NameTable } from "../naming.js";
import type { Schema, SchemaSet } from "../schema/schema.js";
import type { Declaration, Type } from "./api.js";

/** How a namespace is named, and what it may refer to. */
export interface BuildOptions {
  /** Folder of the namespace below `src/`; empty for a package of one namespace. */
  readonly namespace: string;
  /** `preserve` keeps wire spelling where TypeScript accepts it. */
  readonly naming: "camel" | "preserve";
  /** Name of the root model, when the input is one schema. */
  readonly rootName?: string;
  /** Names of the namespace's mixins. */
  readonly mixins: readonly string[];
}

/** A declaration while it is being built: it exists, with its name, before its fields do. */
export type Draft<D extends Declaration = Declaration> = D extends Declaration
  ? { -readonly [Key in keyof D]: D[Key] }
  : never;

/** Everything the passes of `build` share. */
export interface Building {
  readonly schemas: SchemaSet;
  readonly options: BuildOptions;
  readonly report: Report;
  /** Names of exports, each given once. */
  readonly names: NameTable;
  /** By the schema they stand for, in the order they were declared. */
  readonly drafts: Map<Schema, Draft>;
  /** Schemas without a name that say the same as another one of their definition, and share its declaration. */
  readonly twins: Map<Schema, Draft>;
  /** The first of such schemas, by what it says. */
  readonly nested: Map<string, Draft>;
  /** Declared, fields not filled in yet. */
  readonly pending: Draft[];
  /** Types of schemas that were worked out already. */
  readonly types: Map<Schema, Type>;
  /** The chosen base of a model's schema. */
  readonly bases: Map<Schema, Schema | undefined>;
  /** Models whose fields are settled. */
  readonly filled: Set<Draft>;
}

/** An empty state for one run. */
export function startBuilding(schemas: SchemaSet, options: BuildOptions, report: Report): Building {
  return {
    schemas,
    options,
    report,
    names: new NameTable(),
    drafts: new Map(),
    twins: new Map(),
    nested: new Map(),
    pending: [],
    types: new Map(),
    bases: new Map(),
    filled: new Set(),
  };
}
