import type { Model } from "../../generator/runtime/index.js";
import { type Document, documentOf } from "../every-model/resolved-schema.js";

/** What a fuzzer needs of the exports of one namespace. */
export type Exports = Readonly<Record<string, unknown>>;

/** Whatever can be decoded: a class, or the const of a union, enum or other type. */
export interface Decoder {
  readonly jsonSchema: unknown;
  fromJSON(value: unknown): unknown;
  fromText(text: string): unknown;
  parseText(text: string): unknown;
  parse(value: unknown): unknown;
  safeParse(value: unknown): Parsed;
  is(value: unknown): boolean;
  readonly "~standard": { validate(value: unknown): unknown };
}

/** What `safeParse` answers. */
export interface Parsed {
  readonly success: boolean;
  readonly data?: unknown;
  readonly error?: Error & { readonly issues: readonly FoundIssue[] };
}

interface FoundIssue {
  readonly path: readonly (string | number)[];
  readonly keyword: string;
  readonly message: string;
}

/** A class. */
export interface ModelType extends Decoder {
  readonly name: string;
  readonly modelFields: readonly Field[];
  readonly modelConfig: { readonly validateAssignment: boolean };
}

/** What a class says of one of its fields. */
export interface Field {
  readonly name: string;
  readonly wire: string;
  readonly readOnly: boolean;
}

/** A const of values that need not be models. */
export interface ValueType extends Decoder {
  toJSON(value: unknown): unknown;
}

/** One thing to be fuzzed. */
export type Subject = ClassSubject | ConstSubject;

interface Common {
  readonly title: string;
  readonly document: Document;
  readonly isModel: (value: unknown) => value is Model;
}

/** A class to be fuzzed. */
export interface ClassSubject extends Common {
  readonly kind: "class";
  readonly type: ModelType;
}

/** A union, enum or other type to be fuzzed. */
export interface ConstSubject extends Common {
  readonly kind: "const";
  readonly type: ValueType;
}

/** Everything in a package that decodes, class after class. `Model` itself, which has no schema, is left out. */
export function subjectsOf(namespaces: Readonly<Record<string, Exports>>): readonly Subject[] {
  return Object.entries(namespaces).flatMap(([namespace, exports]) => {
    const base = exports.Model;
    if (typeof base !== "function") throw new Error(`${namespace} exports no Model`);
    const isModel = (value: unknown): value is Model => value instanceof base;
    return Object.entries(exports).flatMap(([name, type]): Subject[] => {
      if (type === base || !isDecoder(type)) return [];
      const common = {
        title: `${namespace}.${name}`,
        document: documentOf(type.jsonSchema),
        isModel,
      };
      if (isModelType(type)) return [{ ...common, kind: "class", type }];
      return isValueType(type) ? [{ ...common, kind: "const", type }] : [];
    });
  });
}

/** The class of a model. */
export function typeOf(model: Model): ModelType {
  const type: unknown = model.constructor;
  if (isDecoder(type) && isModelType(type)) return type;
  throw new Error(`${model.constructor.name} is no class of models`);
}

function isDecoder(value: unknown): value is Decoder {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  return isObject && "safeParse" in value && "fromText" in value;
}

function isModelType(value: Decoder): value is ModelType {
  return typeof value === "function" && "modelFields" in value;
}

function isValueType(value: Decoder): value is ValueType {
  return "toJSON" in value;
}
