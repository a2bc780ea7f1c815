import { copyAround } from "./copy.js";
import { withinStack } from "./depth.js";
import type { SchemaInfo } from "./info.js";
import { isValid } from "./is-decoded.js";
import type { Check } from "./issue.js";
import { staticsOf, type ValueStatics } from "./statics.js";

type Scalar = string | number | boolean | null;

/** What the const of an enum offers: its members by name, and what it knows about values. */
export type EnumStatics<T, M> = M & ValueStatics<T, T> & KnownValues<M[keyof M]>;

interface KnownValues<V> {
  /** The listed values, in the order of the schema. */
  readonly values: readonly V[];
  /** Whether a value is a listed one. An open enum has others too. */
  isKnown(value: unknown): value is V;
}

/** An enum as data. */
export interface EnumInfo<M> {
  readonly name: string;
  /** In the order of the schema. */
  readonly members: M;
  readonly check?: () => Check;
  readonly schema?: () => SchemaInfo;
}

/** The const of an enum. Whether other values than the listed ones belong to it is for `check` to say. */
export function enumeration<T, const M extends Readonly<Record<string, Scalar>>>(
  info: EnumInfo<M>,
): EnumStatics<T, M> {
  const { name, members, check, schema } = info;
  // The members' own values, which `Object.values` does not know by type.
  const values = [...new Set(Object.values(members))] as M[keyof M][];
  const known: ReadonlySet<unknown> = new Set(values);
  // Values of an enum are the same on the wire.
  const decode = (value: unknown, owned: boolean, depth: number): T =>
    (owned ? value : copyAround(value, depth)) as T;
  const copy = (value: unknown): T => withinStack(() => decode(value, false, 0));

  const statics = staticsOf<T, T>({
    name,
    check,
    schema,
    adopt: (json) => decode(json, true, 0),
    convert: copy,
    is: (value): value is T => isScalar(value) && isValid(check, value),
    toJSON: copy,
    "~decode": decode,
  });
  const isKnown = (value: unknown): value is M[keyof M] => known.has(value);
  return Object.assign(statics, members, { values, isKnown });
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
