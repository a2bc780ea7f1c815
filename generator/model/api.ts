import type { GivenNames } from "../given-names.js";
import type { Schema } from "../schema/schema.js";
import type { Json, JsonObject } from "../source/json.js";
import type { Location } from "../source/source.js";

/**
 * What TypeScript can name and decoding needs. Every name, type and order is settled here. What can only be rejected
 * (patterns, bounds, if/then) stays in the schemas.
 */
export interface Api {
  /** Folder of the namespace below `src/`, and its export path; empty for a package of one namespace. */
  readonly namespace: string;
  /** Families in source order of their first member; within one, bases before subclasses. */
  readonly families: readonly Family[];
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** The declaration that stands for a schema, wherever that schema is referred to. */
  readonly declarationOf: ReadonlyMap<Schema, Declaration>;
  /** Every name and the place it was given at, for the next run to keep. */
  readonly given: GivenNames;
}

/** Declarations that share a file: an inheritance tree with its unions, or one declaration alone. */
export interface Family {
  /** File name without extension, in kebab-case, unique in the namespace. */
  readonly file: string;
  readonly declarations: readonly Declaration[];
}

/** Everything that has a name in the package. */
export type Declaration = ModelDeclaration | UnionDeclaration | EnumDeclaration | AliasDeclaration;

interface DeclarationBase {
  /** The TypeScript name. */
  readonly name: string;
  readonly naming: NameReason;
  readonly wireName: string;
  /** `check` + name. */
  readonly checkName: string;
  /** `schemaOf` + name. */
  readonly schemaName: string;
  readonly family: string;
  readonly schema: Schema;
  readonly at: Location;
  readonly docs: Docs;
}

/** Why a declaration has its name. */
export interface NameReason {
  /**
   * What said so: the table of renames, the option `--name`, `x-ts-name`, the name of a definition or file, the place of a
   * schema without one.
   */
  readonly from: "rename" | "option" | "x-ts-name" | "definition" | "place";
  /** The name that was asked for. The declaration has another one when this was taken. */
  readonly wanted: string;
  /** The entry of the table of renames. */
  readonly at?: Location;
}

/** What a schema says to people. */
export interface Docs {
  readonly text: string;
  readonly deprecated: boolean;
}

/** An object with fields: a class. */
export interface ModelDeclaration extends DeclarationBase {
  readonly kind: "model";
  /** Whether it refuses what is neither object nor null. Keywords about objects say nothing about other values. */
  readonly objectsOnly: boolean;
  readonly base: ModelDeclaration | undefined;
  /** Whether other models extend this one. */
  readonly extended: boolean;
  /** Own fields, and inherited ones whose type this class narrows. */
  readonly fields: readonly Field[];
  /** Type of undeclared entries, when the schema gives one for all of them. */
  readonly extra: Type | undefined;
  /** What the schema says of undeclared entries one by one, where it says something. */
  readonly undeclared: Undeclared | undefined;
  /** Present on the base of a tree: the class is emitted as `className`, the declaration's name is the union's. */
  readonly tree: Tree | undefined;
  /** Name of the class: `ServerEventBase` for the base of a tree, else the declaration's name. */
  readonly className: string;
  readonly initName: string;
  /** Name of the interface of stored entries, when it differs from the wire type. */
  readonly entriesName: string | undefined;
  readonly mixins: readonly string[];
}

/** Entries whose keys match a pattern that JavaScript can run with these flags. */
export interface PatternEntries {
  readonly pattern: string;
  readonly flags: string;
  readonly type: Type;
}

/** Entries that no field declares. */
export interface Undeclared {
  /** Attribute that shows them; undefined where a base has one. */
  readonly name: string | undefined;
  /** Types of those whose keys match, in source order. */
  readonly patterns: readonly PatternEntries[];
  /** Type of all others. */
  readonly others: Type;
}

/** Models told apart by a tag: the members, and what catches the rest. */
export interface Tree {
  /** The name of the union's type and const. */
  readonly name: string;
  /** JSON type of the tags. */
  readonly tagType: "string" | "number" | "boolean";
  /** Wire name of the tag. */
  readonly wire: string;
  /** Attribute name of the tag. */
  readonly attribute: string;
  /** In source order; a member may itself be the base of a tree. */
  readonly members: readonly TreeMember[];
  readonly unknownName: string;
  readonly unknownInitName: string;
  /** Wire type of what no member claims: the base's own, if there is a base. */
  readonly unknownWireName: string;
  /** Check of the whole tree; the base's own shape is checked by `checkName`. */
  readonly unionCheckName: string;
  /** Wire type of the whole tree; the base's own is `wireName`. */
  readonly unionWireName: string;
}

/** One member of a tree, and the tags that choose it. */
export interface TreeMember {
  readonly tags: readonly (string | number | boolean)[];
  readonly declaration: ModelDeclaration;
}

/** One entry of a model that its schema declares. */
export interface Field {
  /** Attribute name. */
  readonly name: string;
  readonly wire: string;
  readonly type: Type;
  readonly required: boolean;
  readonly access: "read" | "write" | undefined;
  /** Set for a required field with exactly one possible value, which `new` fills in. */
  readonly constant: { readonly value: string | number | boolean | null } | undefined;
  readonly default: { readonly value: Json } | undefined;
  /** True for a field that narrows one of a base. */
  readonly overrides: boolean;
  readonly schema: Schema;
  readonly docs: Docs;
}

/** A union without a base class. */
export interface UnionDeclaration extends DeclarationBase {
  readonly kind: "union";
  readonly type: UnionType;
  /** When its members are models told apart by one constant: how, and what catches the rest. */
  readonly tree: Tree | undefined;
}

/** A list of values with a name. */
export interface EnumDeclaration extends DeclarationBase {
  readonly kind: "enum";
  readonly members: readonly EnumMember[];
  /** Whether values that are not listed are allowed. */
  readonly open: boolean;
  /** JSON type of the values that are not listed. */
  readonly valueType: "string" | "number";
}

/** One listed value. */
export interface EnumMember {
  readonly name: string;
  readonly value: string | number | boolean | null;
  readonly docs: string;
}

/** Any other schema with a name: scalar, array, tuple, map. */
export interface AliasDeclaration extends DeclarationBase {
  readonly kind: "alias";
  readonly type: Type;
}

/** The formats that attributes show as something better than their wire form. */
export type Format =
  | "date-time"
  | "unixtime"
  | "date-time-rfc7231"
  | "base64"
  | "base64url"
  | "int64";

/** Nullable is a union with null; optional is a matter of fields. */
export type Type =
  | { readonly kind: "any" }
  | { readonly kind: "never" }
  | { readonly kind: "string" | "number" | "boolean" | "null"; readonly format?: Format }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** One list or object, and no other. */
  | { readonly kind: "structure"; readonly value: JsonObject | readonly Json[] }
  | { readonly kind: "list"; readonly items: Type }
  | {
      readonly kind: "tuple";
      readonly items: readonly Type[];
      readonly required: number;
      readonly rest: Type | undefined;
    }
  | { readonly kind: "map"; readonly values: Type }
  | UnionType
  | { readonly kind: "reference"; readonly to: Declaration };

/** One of several types. */
export interface UnionType {
  readonly kind: "union";
  readonly members: readonly Type[];
  /** Other texts are allowed beside the literals: an unnamed open enum. */
  readonly open: boolean;
  /** When every object member belongs to one tree: its base, which catches unknown tags. */
  readonly fallback: ModelDeclaration | undefined;
}
