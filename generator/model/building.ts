import type { Report } from "../diagnostics.js";
import { type GivenNames, nothingNamed } from "../given-names.js";
import type { Definition, Schema, SchemaSet } from "../schema/schema.js";
import type { Rename } from "../source/config.js";
import type { Declaration, ModelDeclaration, NameReason, Type } from "./api.js";
import { askedNames } from "./asked-names.js";
import { KeptNames } from "./kept-names.js";
import { stillNamed } from "./still-named.js";

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
  /** What the last run named; what is still there keeps its name. */
  readonly given?: GivenNames;
  /** What is to be called otherwise than it would be. */
  readonly renames?: readonly Rename[];
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
  /** The definitions by their schemas. */
  readonly definitions: ReadonlyMap<Schema, Definition>;
  /** How many tokens the longest pointer to a definition has. */
  readonly definitionDepth: number;
  /** What each definition asks to be called. */
  readonly asked: ReadonlyMap<Schema, NameReason>;
  /** What the last run named, as far as it still holds. */
  readonly given: GivenNames;
  /** Names of exports, each given once. */
  readonly exports: KeptNames;
  /** By the place of a declaration: its attributes or members by their wire names or values, and how they are called. */
  readonly members: Map<string, ReadonlyMap<string, string>>;
  /** Where the names of a declaration are remembered, when that is not the place of its own schema. */
  readonly places: Map<Draft, string>;
  /** Names of declarations before they were renamed. */
  readonly formerNames: Map<Draft, string>;
  /** Names that nothing has any more, since what had them was renamed. */
  readonly freed: Set<string>;
  /** The renames that were done. */
  readonly renamed: Set<Rename>;
  /** By the schema they stand for, in the order they were declared. */
  readonly drafts: Map<Schema, Draft>;
  /** Schemas without a name that say the same as another one of their definition, and share its declaration. */
  readonly twins: Map<Schema, Draft>;
  /** The first of such schemas, by what it says. */
  readonly nested: Map<string, Draft>;
  /** Schemas without a name that had one in the last run, by what they say. */
  readonly namedBefore: Map<string, Schema>;
  /** Declared, fields not filled in yet. */
  readonly pending: Draft[];
  /** Types of schemas that were worked out already. */
  readonly types: Map<Schema, Type>;
  /** How many types are being worked out for others. */
  typeDepth: number;
  /** The chosen base of a model's schema. */
  readonly bases: Map<Schema, Schema | undefined>;
  /** By model: those that extend it directly. */
  readonly extending: Map<ModelDeclaration, Set<ModelDeclaration>>;
  /** Models whose fields are settled. */
  readonly filled: Set<Draft>;
}

/** An empty state for one run. */
export function startBuilding(schemas: SchemaSet, options: BuildOptions, report: Report): Building {
  const asked = askedNames(schemas, options);
  const given = stillNamed(options.given ?? nothingNamed, schemas, asked);
  return {
    schemas,
    options,
    report,
    definitions: bySchema(schemas),
    definitionDepth: depthOf(schemas),
    asked,
    given,
    exports: new KeptNames(given.exports),
    members: new Map(),
    places: new Map(),
    formerNames: new Map(),
    freed: new Set(),
    renamed: new Set(),
    namedBefore: new Map(),
    drafts: new Map(),
    twins: new Map(),
    nested: new Map(),
    pending: [],
    types: new Map(),
    typeDepth: 0,
    bases: new Map(),
    extending: new Map(),
    filled: new Set(),
  };
}

/** Of several definitions with the same schema, the first. */
function bySchema({ definitions }: SchemaSet): ReadonlyMap<Schema, Definition> {
  const found = new Map<Schema, Definition>();
  for (const definition of definitions) {
    if (!found.has(definition.schema)) found.set(definition.schema, definition);
  }
  return found;
}

function depthOf({ definitions }: SchemaSet): number {
  return definitions.reduce((deepest, { schema }) => {
    return Math.max(deepest, schema.at.pointer.split("/").length - 1);
  }, 0);
}
