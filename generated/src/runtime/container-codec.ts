import type { Codec } from "./codec.js";
import { type Copy, type CopyAt, copyAround, copyEntries, copyItems } from "./copy.js";
import { checkDepth } from "./depth.js";
import { simplify } from "./simplify.js";
import { isRecord, Stored } from "./stored.js";
import { openWindow } from "./window.js";

/** The codec of an array. `formatted`: attributes show its items as something better than is stored. */
export function listCodec(item: Codec, formatted: boolean): Codec {
  return arrayCodec(() => item, item.adopt !== undefined, formatted);
}

/** The codec of an array whose first items have types of their own. */
export function tupleCodec(items: readonly Codec[], rest: Codec, formatted: boolean): Codec {
  const adopts = [...items, rest].some(({ adopt }) => adopt !== undefined);
  return arrayCodec((index) => items[Number(index)] ?? rest, adopts, formatted);
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

type CodecAt = (index: string | number) => Codec;

function arrayCodec(codecAt: CodecAt, adopts: boolean, formatted: boolean): Codec {
  const adopt = (json: object, depth: number): object => adoptItems(json, depth, codecAt);
  const convertAt: CopyAt = (index) => codecAt(index).convert;
  const convert: Copy = (container, depth) => {
    const simple = simplifyContainer(container);
    if (!Array.isArray(simple)) return copyAround(simple, depth);
    return copyItems(simple, depth, convertAt);
  };
  const show = (stored: unknown): unknown =>
    Array.isArray(stored) ? openWindow(stored, codecAt) : stored;
  return { adopt: adopts ? adopt : undefined, convert, show: formatted ? show : undefined };
}

function simplifyContainer(value: unknown): unknown {
  return typeof value === "object" && value !== null ? simplify(value) : value;
}

function adoptItems(json: object, depth: number, codecAt: CodecAt): object {
  checkDepth(depth);
  if (!Array.isArray(json)) return json;
  const items: unknown[] = json;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (typeof item !== "object" || item === null) continue;
    items[index] = codecAt(index).adopt?.(item, depth + 1) ?? item;
  }
  return items;
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
