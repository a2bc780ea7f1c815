import { copyAround, copyToWire } from "./copy.js";
import { NotAnObjectError } from "./decode-model.js";
import type { SchemaInfo, TypeClass } from "./info.js";
import type { Check } from "./issue.js";
import { staticsOf, type ValueStatics } from "./statics.js";
import { isRecord, Stored } from "./stored.js";

/** What the const of a discriminated union offers. It answers `instanceof` as well. */
export interface UnionStatics<T, W> extends ValueStatics<T, W> {
  [Symbol.hasInstance](value: unknown): value is T;
}

/** A discriminated union as data. */
export interface UnionInfo {
  readonly name: string;
  /** The class that all members extend. */
  readonly base: () => { readonly prototype: object };
  /** The member that a wire object belongs to, or the const of a nested union, which then decides. */
  readonly select: (value: Readonly<Record<string, unknown>>) => TypeClass;
  readonly check?: () => Check;
  readonly schema?: () => SchemaInfo;
}

/**
 * The const of a discriminated union. Tags are compared as they are; an object without a known one becomes the nearest
 * fallback, with every key kept.
 */
export function union<T, W>({ name, base, select, check, schema }: UnionInfo): UnionStatics<T, W> {
  const decode = (value: unknown, owned: boolean, depth: number): unknown => {
    // What an object inherits is never text, number or boolean, so `select` takes it for no tag.
    if (isRecord(value) && !(value instanceof Stored)) {
      return select(value)["~decode"](value, owned, depth);
    }
    return owned ? value : copyAround(value, depth);
  };
  const isMember = (value: unknown): value is T =>
    Object.prototype.isPrototypeOf.call(base().prototype, Object(value));
  const expectMember = (value: unknown): T => {
    if (isMember(value)) return value;
    throw new NotAnObjectError(name, value);
  };
  const adopt = (json: unknown): T => expectMember(decode(json, true, 0));

  const statics = staticsOf<T, W>({
    name,
    check,
    schema,
    object: true,
    adopt,
    convert: (value) =>
      value instanceof Stored ? adopt(copyToWire(value, 0)) : expectMember(decode(value, false, 0)),
    is: isMember,
    // What a member stores is what the union's wire type describes.
    toJSON: (value) => copyToWire(value, 0) as W,
    "~decode": decode,
  });
  return Object.assign(statics, { [Symbol.hasInstance]: isMember });
}
