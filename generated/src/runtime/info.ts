import type { Codec } from "./codec.js";
import type { ExtraOwner, ExtraPlan } from "./extra.js";
import type { Check } from "./issue.js";
import type { Plan } from "./plan.js";
import type { Stored } from "./stored.js";

/** A JSON value, as far as types can say without getting in the way. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/**
 * Texts and numbers on the wire that attributes show as something better. `Date`: `date-time`, `unixtime`
 * (whole seconds), `date-time-rfc7231`. `Uint8Array`: `base64`, `base64url`. `bigint` accepted, text kept: `int64`.
 */
export type Format =
  | "date-time"
  | "unixtime"
  | "date-time-rfc7231"
  | "base64"
  | "base64url"
  | "int64";

/** What can stand behind a reference: a class, or the const of a union, enum or alias. */
export interface TypeClass {
  /**
   * Decodes one wire value into what a model stores. What does not fit is handed back raw. `owned`: the value may be
   * kept and changed. `depth`: how many levels above it were decoded already.
   */
  "~decode"(value: unknown, owned: boolean, depth: number): unknown;
  /** Whether a value is a decoded one. */
  is(value: unknown): boolean;
  /** Of an alias: what it stands for, when that is more than plain JSON. */
  readonly "~type"?: TypeInfo | undefined;
  /** Of a class that was used before, or that inherits it from one that was. */
  readonly "~plan"?: Plan | undefined;
}

/**
 * How a stored value is decoded. A model, union or alias: a thunk. Anything that is plain JSON has none.
 * A value that does not fit its type is kept raw.
 */
export type TypeInfo = Format | (() => TypeClass) | ListInfo | MapInfo | TupleInfo | ChoiceInfo;

/** An array whose items have one type. */
export interface ListInfo {
  readonly list: TypeInfo;
}

/** An object whose values have one type. */
export interface MapInfo {
  readonly map: TypeInfo;
}

/** An array whose first items have types of their own; null where an item is plain JSON. */
export interface TupleInfo {
  readonly tuple: readonly (TypeInfo | null)[];
  readonly rest?: TypeInfo;
}

/** An unnamed union: looks at a value and says how to decode it; undefined leaves it raw. */
export interface ChoiceInfo {
  readonly choice: (value: unknown) => TypeInfo | undefined;
  /** Some members show as dates or bytes: lists and maps of them need windows. */
  readonly formatted?: true;
}

/**
 * How two values of a field become one when models are added. `concatenate`: texts, bytes and lists one after the other. `add`:
 * numbers. `first`, `last`: one of the two. `merge`: models by their own rules. `same`: both must agree. `by`: lists, whose
 * items belong together when they have this entry in common.
 */
export type MergeRule =
  | "concatenate"
  | "add"
  | "first"
  | "last"
  | "merge"
  | "same"
  | { readonly by: string };

/** What an event adds to the model that a stream of events builds up. */
export interface CollectRule {
  /** JSON pointer to the place in that model; a step `{key}` stands for the event's entry of that name. Empty: all of it. */
  readonly into: string;
  /** Wire name of the event's entry that goes there. */
  readonly from: string;
  /** How it joins what is there; by default it takes its place. */
  readonly merge?: MergeRule;
  /** The model is complete. */
  readonly ends?: true;
}

/** One field of a class as data. */
export interface FieldInfo {
  /** Name on the wire, when it differs from the attribute's. */
  readonly wire?: string;
  /** Absent for plain JSON. */
  readonly type?: TypeInfo;
  /** Filled in by `new`. */
  readonly constant?: string | number | boolean | null;
  /** Filled in by `new` where the class says `applyDefaults`. */
  readonly default?: unknown;
  /** `read`: set by the server only. `write`: never sent by the server. */
  readonly access?: "read" | "write";
  /** How two values become one; by default the later one stays. */
  readonly merge?: MergeRule;
}

/** What a class says of entries that no field declares. */
export interface ExtraInfo {
  /** The attribute that shows them; a class whose base has one has none. */
  readonly name?: string;
  /** Types of those whose keys match; the first that does counts, null for plain JSON. */
  readonly patterns?: () => readonly (readonly [RegExp, TypeInfo | null])[];
  /** Type of all others; absent for plain JSON. */
  readonly type?: TypeInfo;
  /** What treats them so. Classes that say nothing of such entries are bundled without it. */
  readonly plan: () => (extra: ExtraInfo, owner: ExtraOwner) => ExtraPlan;
}

/** A class as data. Fields of base classes are not repeated. */
export interface ModelInfo {
  /** By attribute name, in schema order. */
  readonly fields: Readonly<Record<string, FieldInfo>>;
  readonly extra?: ExtraInfo;
  /** What decodes these types. Classes without any leave it out, and are bundled without it. */
  readonly codecs?: () => (type: TypeInfo) => Codec;
  readonly check?: () => Check;
  readonly schema?: () => SchemaInfo;
  /**
   * Makes an instance where no constructor may run: it holds the wire object, or a copy of it, one level deep, unless
   * that is `owned`. A function of its own for each class, since engines are fast where they have seen one shape only;
   * it bears the name of the class, which is what debuggers show.
   */
  readonly hold?: (this: Held, wire: object, owned: boolean) => void;
  readonly applyDefaults?: true;
  /** What validates where the class says `validateAssignment`. Others are bundled without it. */
  readonly validateAssignment?: () => CheckAssignment;
  readonly populateByName?: true;
  /** The schema speaks of objects and does not ask for them: whatever else there is comes back as it is. */
  readonly others?: true;
  /** Of an event: what it adds to the model that the stream builds up. */
  readonly collect?: readonly CollectRule[];
}

/** Throws a `ValidationError` when a model with this entry would not be valid there. */
export type CheckAssignment = (model: Stored, wire: string, stored: unknown) => void;

/** An instance in the making. */
export interface Held {
  "~wire": object;
}

/** What `Foo.modelConfig` says. */
export interface ModelConfig {
  /** Whether `new` fills in the schema's defaults. */
  readonly applyDefaults: boolean;
  /** Whether `new` takes wire names beside attribute names. */
  readonly populateByName: boolean;
  /** Whether assigning to an attribute validates. */
  readonly validateAssignment: boolean;
}

/** The schema of one declaration, and what is needed to show it on its own. */
export interface SchemaInfo {
  readonly name: string;
  /** A `JsonSchema`, in which references to other declarations read `#/$defs/<name>`. Said so, compilers take longer for them. */
  readonly schema: object | boolean;
  /** The declarations it refers to directly. */
  readonly refs?: () => readonly SchemaInfo[];
  /** For a model: its own fields by attribute name, with the TypeScript type as text, behind `?` where they may be missing. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** One entry of `Foo.modelFields`. */
export interface ModelField {
  /** Attribute name. */
  readonly name: string;
  /** Name on the wire. */
  readonly wire: string;
  /** TypeScript type, as text. */
  readonly type: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** The schema's default; undefined when it has none. */
  readonly default: unknown;
  /** The schema's description; undefined when it has none. */
  readonly docs: string | undefined;
}
