import { withinStack } from "./depth.js";
import type { JsonSchema, SchemaInfo, TypeClass } from "./info.js";
import { jsonSchemaOf } from "./json-schema.js";
import { type Parser, parse, type SafeParseResult, safeParse, validate } from "./safe-parse.js";
import { type StandardProps, toStandard } from "./standard-schema.js";

/** What the const of a union, enum or alias offers: the statics of a class, and `toJSON` for a value. */
export interface ValueStatics<T, W> extends TypeClass {
  /** Decodes a copy of a wire value. Trusting: nothing is validated, added, overwritten or lost. */
  fromJSON(value: W): T;
  fromJSON(value: unknown): T;
  /** As `fromJSON`, for JSON text. */
  fromText(text: string): T;
  /** Validates any value against the schema, then decodes a copy. Throws a `ValidationError`. */
  parse(value: unknown): T;
  /** As `parse`, for JSON text. Throws a `SyntaxError` for any other text. */
  parseText(text: string): T;
  /** As `parse`, but gives what is wrong instead of throwing it. */
  safeParse(value: unknown): SafeParseResult<T>;
  /** Whether a value is a decoded one of this type. */
  is(value: unknown): value is T;
  /** The wire JSON of a decoded value: a deep plain copy. */
  toJSON(value: T): W;
  /** The schema of the type, with everything it refers to. */
  readonly jsonSchema: JsonSchema;
  readonly "~standard": StandardProps<W, T>;
}

/** A type as `staticsOf` needs it. */
export interface TypeRules<T, W> extends Parser<T>, TypeClass {
  readonly schema: (() => SchemaInfo) | undefined;
  /** Decodes a copy of any value. */
  readonly convert: (value: unknown) => T;
  readonly is: (value: unknown) => value is T;
  readonly toJSON: (value: T) => W;
}

/** The statics of a const. */
export function staticsOf<T, W>(rules: TypeRules<T, W>): ValueStatics<T, W> {
  return {
    fromJSON: rules.convert,
    fromText: (text) => rules.adopt(JSON.parse(text)),
    parse: (value) => parse(rules, value),
    parseText: (text) => parse(rules, JSON.parse(text), true),
    safeParse: (value) => safeParse(rules, value),
    is: (value): value is T => withinStack(() => rules.is(value)),
    toJSON: (value) => withinStack(() => rules.toJSON(value)),
    get jsonSchema() {
      return jsonSchemaOf(rules.schema?.());
    },
    get "~standard"() {
      return toStandard<W, T>((value) => validate(rules, value));
    },
    "~decode": rules["~decode"],
    "~type": rules["~type"],
  };
}
