import { copyAround, copyToWire } from "./copy.js";
import { adoptRecord, convert } from "./decode.js";
import { explainStack } from "./depth.js";
import type { SchemaInfo, TypeClass } from "./info.js";
import { isValid } from "./is-decoded.js";
import type { Check } from "./issue.js";
import { NotAnObjectError } from "./not-an-object-error.js";
import type { Plan } from "./plan.js";
import { staticsOf, type ValueStatics } from "./statics.js";
import { isRecord, type Store, Stored } from "./stored.js";
import { type EventStream, readStream } from "./stream.js";
import type { StreamOptions } from "./stream-options.js";
import type { StreamSource } from "./stream-types.js";

/** What the const of a discriminated union offers. It answers `instanceof` as well. */
export interface UnionStatics<T, W> extends ValueStatics<T, W> {
  /** Reads the members of a stream: Server-Sent Events, lines of JSON, or the messages of a WebSocket. */
  stream(source: StreamSource, options?: StreamOptions): EventStream<T>;
  [Symbol.hasInstance](value: unknown): value is T;
}

/** A discriminated union as data. */
export interface UnionInfo {
  readonly name: string;
  /** The class that all members extend, or the members' classes when they share none. */
  readonly base: () => MemberClass | readonly MemberClass[];
  /** The member that a wire object belongs to, or the const of a nested union, which then decides. */
  readonly select: (value: Readonly<Record<string, unknown>>) => TypeClass;
  readonly check?: () => Check;
  readonly schema?: () => SchemaInfo;
}

interface MemberClass {
  readonly prototype: object;
}

/**
 * The const of a discriminated union. Tags are compared as they are; an object without a known one becomes the nearest
 * fallback, with every key kept.
 */
export function union<T, W>({ name, base, select, check, schema }: UnionInfo): UnionStatics<T, W> {
  const decode = (value: unknown, owned: boolean, depth: number): unknown => {
    // What an object inherits is never text, number or boolean, so `select` takes it for no tag.
    if (!isRecord(value) || (!owned && value instanceof Stored)) {
      return owned ? value : copyAround(value, depth);
    }
    const type = select(value);
    // A class that was used before goes without detours.
    const plan = type["~plan"];
    if (plan?.type !== type) return type["~decode"](value, owned, depth);
    return owned ? adoptRecord(plan, value, depth) : convert(plan, value, depth);
  };
  const decodeWhole = (value: unknown, owned: boolean): T => {
    if (!isRecord(value) && !(value === null && isNullable(check))) {
      throw new NotAnObjectError(name, value);
    }
    try {
      // Every class that `select` names is a member, and so is null where the rules accept it.
      return decode(value, owned, 0) as T;
    } catch (error) {
      throw explainStack(error);
    }
  };
  // Members of a base are told apart before anything is checked, and each has all the rules of its own.
  const planFor = (value: Store): Plan | undefined => {
    const type = select(value);
    const plan = type["~plan"];
    return plan?.type === type && !Array.isArray(base()) ? plan : undefined;
  };
  const is = (value: unknown): value is T =>
    value instanceof Stored ? hasBase(value, base()) : value === null && isNullable(check);

  const statics = staticsOf<T, W>({
    name,
    check,
    schema,
    adopt: (json) => decodeWhole(json, true),
    convert: (value) =>
      value instanceof Stored ? decodeWhole(copyToWire(value, 0), true) : decodeWhole(value, false),
    planFor,
    is,
    // What a member stores is what the union's wire type describes.
    toJSON: (value) => copyToWire(value, 0) as W,
    "~decode": decode,
  });
  const stream = (source: StreamSource, options?: StreamOptions): EventStream<T> =>
    readStream(statics, source, options);
  return Object.assign(statics, { stream, [Symbol.hasInstance]: is });
}

/** Whether null is a member too: only then do the rules accept it. */
function isNullable(check: (() => Check) | undefined): boolean {
  return check !== undefined && isValid(check, null);
}

function hasBase(value: Stored, base: MemberClass | readonly MemberClass[]): boolean {
  if (!("prototype" in base)) return base.some((member) => hasBase(value, member));
  return Object.prototype.isPrototypeOf.call(base.prototype, value);
}
