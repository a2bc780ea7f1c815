import type { ModelFacts } from "./facts.js";

/** What every export that stands for a type offers, as far as these tests look. */
export interface TypeConst {
  fromJSON(value: unknown): unknown;
  is(value: unknown): boolean;
  safeParse(value: unknown): { readonly success: boolean };
}

export interface ModelClass extends TypeConst {
  new (init: object): { toJSON(): unknown };
  readonly modelFields: readonly {
    readonly name: string;
    readonly wire: string;
    readonly type: string;
    readonly required: boolean;
    readonly readOnly: boolean;
    readonly writeOnly: boolean;
    readonly default: unknown;
  }[];
}

/** The class behind a model: for the base of a tree, the exported name is the union's. */
export function findClass(exported: object, name: string, model: ModelFacts): ModelClass {
  const className = model.mapping === undefined ? name : `${name}Base`;
  const found: unknown = Reflect.get(exported, className);
  if (!isModelClass(found)) throw new Error(`no class ${className}`);
  return found;
}

/** The export of that name, which must be able to decode. */
export function findTypeConst(exported: object, name: string): TypeConst {
  const found: unknown = Reflect.get(exported, name);
  if (!isTypeConst(found)) throw new Error(`nothing to decode ${name} with`);
  return found;
}

function isModelClass(value: unknown): value is ModelClass {
  return typeof value === "function" && "modelFields" in value && isTypeConst(value);
}

function isTypeConst(value: unknown): value is TypeConst {
  const known = (typeof value === "object" && value !== null) || typeof value === "function";
  return known && "fromJSON" in value && "is" in value && "safeParse" in value;
}
