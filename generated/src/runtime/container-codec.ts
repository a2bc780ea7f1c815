import type { Codec } from "./codec.js";
import { type Copy, type CopyAt, copyAround, copyEntries, copyItems } from "./copy.js";
import { checkDepth } from "./depth.js";
import { simplify } from "./simplify.js";
import { isRecord, Stored } from "./stored.js";
import { openWindow } from "./window.js";

/** The codec of an array. `formatted`: attributes show its items as something better than is stored. */
export function listCodec(item: Codec, formatted: boolean): Codec {
  const { adopt, convert } = item;
  return arrayCodec({
    adopt: adopt === undefined ? undefined : (items, depth) => adoptItems(items, depth, adopt),
    codecAt: () => item,
    copyAt: () => convert,
    formatted,
  });
}

/** The codec of an array whose first items have types of their own. */
export function tupleCodec(types: readonly Codec[], rest: Codec, formatted: boolean): Codec {
  const codecAt = (index: string | number): Codec => types[Number(index)] ?? rest;
  const adopt: AdoptItems = (items, depth) => {
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (typeof item !== "object" || item === null) continue;
      items[index] = codecAt(index).adopt?.(item, depth + 1) ?? item;
    }
  };
  const adopts = [...types, rest].some((type) => type.adopt !== undefined);
  const copyAt: CopyAt = (index) => codecAt(index).convert;
  return arrayCodec({ adopt: adopts ? adopt : undefined, codecAt, copyAt, formatted });
}

/** The codec of an object whose values have one type. */
export function mapCodec(value: Codec, formatted: boolean): Codec {
  const adopt = (json: object, depth: number): object => adoptEntries(json, depth, value);
  const convert: Copy = (container, depth) => {
    const simple = simplifyContainer(container);
    const fits = isRecord(simple) && !(simple instanceof Stored);
    return fits ? copyEntries(simple, depth, () => value.convert) : copyAround(simple, depth);
  };
  const show = (stored: unknown): unknown =>
    isRecord(stored) && !(stored instanceof Stored) ? openWindow(stored, () => value) : stored;
  return {
    adopt: value.adopt === undefined ? undefined : adopt,
    convert,
    show: formatted ? show : undefined,
  };
}

/** Makes models of the items of a fresh array, in place. */
type AdoptItems = (items: unknown[], depth: number) => void;

interface ArrayRules {
  readonly adopt: AdoptItems | undefined;
  readonly codecAt: (index: string | number) => Codec;
  readonly copyAt: CopyAt;
  readonly formatted: boolean;
}

function arrayCodec({ adopt, codecAt, copyAt, formatted }: ArrayRules): Codec {
  const adoptArray = (json: object, depth: number): object => {
    checkDepth(depth);
    if (Array.isArray(json)) adopt?.(json, depth);
    return json;
  };
  const convert: Copy = (container, depth) => {
    const simple = simplifyContainer(container);
    if (!Array.isArray(simple)) return copyAround(simple, depth);
    return copyItems(simple, depth, copyAt);
  };
  const show = (stored: unknown): unknown =>
    Array.isArray(stored) ? openWindow(stored, codecAt) : stored;
  return {
    adopt: adopt === undefined ? undefined : adoptArray,
    convert,
    show: formatted ? show : undefined,
  };
}

function simplifyContainer(value: unknown): unknown {
  return Array.isArray(value) ? value : simplifyObject(value);
}

function simplifyObject(value: unknown): unknown {
  return typeof value === "object" && value !== null ? simplify(value) : value;
}

function adoptItems(items: unknown[], depth: number, adopt: NonNullable<Codec["adopt"]>): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (typeof item === "object" && item !== null) items[index] = adopt(item, depth + 1);
  }
}

function adoptEntries(json: object, depth: number, { adopt }: Codec): object {
  checkDepth(depth);
  if (adopt === undefined || !isRecord(json)) return json;
  for (const key of Object.keys(json)) {
    const value = json[key];
    if (typeof value === "object" && value !== null) json[key] = adopt(value, depth + 1);
  }
  return json;
}
