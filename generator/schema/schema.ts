import type { Json, JsonObject } from "../source/json.js";
import type { Location } from "../source/source.js";

/** The names that the keyword `type` knows. */
export type TypeName = "null" | "boolean" | "object" | "array" | "number" | "string" | "integer";

/**
 * One schema in the meaning of JSON Schema 2020-12, whatever dialect it was written in. References are edges to
 * other schemas of the same set; cycles are normal, so walk with a worklist or a visited set.
 */
export interface Schema {
  /** Absolute URI of the source, `#`, JSON pointer: unique in the set. */
  readonly id: string;
  readonly at: Location;
  /** Of a schema that is there once more, since it means something else on one way to it: what gives it that meaning. */
  readonly within?: Schema;
  /** The schema's own JSON in 2020-12 spelling; references are as the author wrote them. */
  readonly json: JsonObject | boolean;
  /** `true` or `false` for a boolean schema, which has no other keyword. */
  readonly always?: boolean;

  readonly ref?: Schema;
  readonly dynamicRef?: DynamicReference;

  readonly types?: readonly TypeName[];
  readonly enum?: readonly Json[];
  readonly constant?: { readonly value: Json };

  readonly properties?: ReadonlyMap<string, Schema>;
  readonly patternProperties?: ReadonlyMap<string, Schema>;
  readonly additionalProperties?: Schema;
  readonly unevaluatedProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas?: ReadonlyMap<string, Schema>;

  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly unevaluatedItems?: Schema;
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;

  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  /** What texts have to be where `format` refuses values: the format, or what it was in an old draft. */
  readonly assertedFormat?: string;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;
  /** Set where the two refuse texts that they do not describe. */
  readonly contentAsserted?: true;

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;

  readonly title?: string;
  readonly description?: string;
  readonly default?: { readonly value: Json };
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;

  readonly discriminator?: DiscriminatorKeyword;
  readonly extensions: Extensions;
}

/**
 * A reference whose target depends on how validation came to it. A schema that is come to in several ways is there once for
 * each, so after `parse` the reference leads to one schema, like any other.
 */
export interface DynamicReference {
  /** What it leads to. While schemas are being read: what it leads to when no resource around has the anchor. */
  readonly initial: Schema;
  /** The dynamic anchor's name while schemas are being read; absent when the reference behaves like `$ref`. */
  readonly anchor?: string;
}

/** OpenAPI's `discriminator`. */
export interface DiscriminatorKeyword {
  readonly at: Location;
  readonly propertyName: string;
  /** Tag value to schema, as far as the document says so. */
  readonly mapping: ReadonlyMap<string, Schema>;
  /** Whether a schema's name is its tag where nothing else is said, as OpenAPI has it. */
  readonly namesAreTags: boolean;
}

/** The `x-` keywords that modelsmith knows, checked; others are carried in `Schema.json` only. */
export interface Extensions {
  /** `x-ts-name`: the TypeScript name of the class, type or attribute. */
  readonly tsName?: string;
  /** `x-enum-varnames`: member names, in the order of `enum`. */
  readonly enumNames?: readonly string[];
  /** `x-enum-descriptions`: docs of the members, in the order of `enum`. */
  readonly enumDescriptions?: readonly string[];
  /** `x-mixins`: names of mixins applied to the class. */
  readonly mixins?: readonly string[];
  /** `x-computed`: a mixin provides the attribute; `new` does not ask for it. */
  readonly computed?: boolean;
  /** `x-apply-defaults`: `new` fills in defaults. */
  readonly applyDefaults?: boolean;
  /** `x-validate-assignment`: setters validate. */
  readonly validateAssignment?: boolean;
  /** `x-populate-by-name`: the constructor takes wire names too. */
  readonly populateByName?: boolean;
  /** `x-merge`: how two values of the property become one when models are added. */
  readonly merge?: MergeKeyword;
  /** `x-collect` on the base of events: what they build up. */
  readonly collected?: Schema;
  /** `x-collect` on an event: what it adds to that, in this order. */
  readonly collect?: readonly CollectKeyword[];
}

/** The words of `x-merge` that need nothing more. */
export const mergeWords = ["concatenate", "add", "first", "last", "merge", "same"] as const;

/** The value of `x-merge`. */
export type MergeKeyword = (typeof mergeWords)[number] | { readonly by: string };

/** One entry of `x-collect`. */
export interface CollectKeyword {
  readonly at: Location;
  /** JSON pointer in what is built up; `{name}` stands for the event's value of that property. */
  readonly into: string;
  /** The event's property whose value goes there. */
  readonly from: string;
  readonly merge: MergeKeyword | undefined;
  /** Whether this completes what is built up. */
  readonly ends: boolean;
}

/** A schema that was given a name by its place: a root, or an entry of `$defs`. */
export interface Definition {
  /** The name as written: the key in `$defs`, or for a root its `title` or the file's name. */
  readonly name: string;
  readonly schema: Schema;
  /** Whether this is a whole document. */
  readonly root: boolean;
}

/** Every schema of an input, and the ones with names. */
export interface SchemaSet {
  /** Every schema, by id. */
  readonly schemas: ReadonlyMap<string, Schema>;
  /** Roots and definitions: sources in their order, and within one the order of the text. */
  readonly definitions: readonly Definition[];
}
