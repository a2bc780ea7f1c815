import { checkDepth, withinStack } from "./depth.js";
import { writeOwn } from "./own-property.js";
import { isPlain, simplify, simplifyScalar } from "./simplify.js";
import { isRecord, type Store, Stored } from "./stored.js";

/** Copies a value that stands `depth` levels below the whole. */
export type Copy = (value: unknown, depth: number) => unknown;

/** How to copy what stands under a key. That it only answers how keeps the call stack low. */
export type CopyAt<Key = string | number> = (key: Key) => Copy;

/** Copies plain JSON at every depth. Models in it stay the models they are. */
export const copyAround: Copy = copier((model) => model);

/** Copies to plain JSON at every depth; models become their wire objects. */
export const copyToWire: Copy = copier((model, depth) =>
  copyEntries(model["~wire"], depth, wireAt),
);

/** How to copy what stands inside plain JSON to plain JSON. */
export const wireAt: CopyAt = () => copyToWire;

/** Copies at every depth; models become independent models of the same class. */
export const copyThrough: Copy = copier(
  (model, depth) =>
    new model["~plan"].hold(
      copyEntries(model["~wire"], depth, () => copyThrough),
      true,
    ),
);

/** Copies to plain JSON at every depth, leaving out the fields that each model's own class calls read-only. */
export const copyWritable: Copy = copier((model, depth) => {
  const { byWire } = model["~plan"];
  const isWritable = ([key]: readonly [string, unknown]): boolean =>
    byWire.get(key)?.info.access !== "read";
  const entries = Object.entries(model["~wire"]).filter(isWritable);
  return copyEntries(Object.fromEntries(entries), depth, () => copyWritable);
});

/** Copies a whole value. Where the call stack is too small for it, the error says so. */
export function copyWhole(copy: Copy, value: unknown): unknown {
  return withinStack(() => copy(value, 0));
}

/**
 * Copies an object, its own keys in their order. `copyAt` is asked for everything but text, numbers, booleans and null;
 * what it answers undefined for is left out, as `JSON.stringify` does.
 */
export function copyEntries(record: Store, depth: number, copyAt: CopyAt): Store {
  checkDepth(depth);
  const copy: Store = {};
  // In this shape, and not as a spread or over `Object.keys`, the loop runs fastest on objects of many kinds.
  for (const key in record) {
    if (!owns.call(record, key)) continue;
    const value = record[key];
    const copied = isSimple(value) ? value : copyAt(key)(value, depth + 1);
    if (copied === undefined) continue;
    writeOwn(copy, key, copied);
  }
  return copy;
}

/**
 * Copies what stands inside of an object that is one's own already, as `copyEntries` would: entries keep their places, and those that
 * have none in JSON go.
 */
export function copyInside(record: Store, depth: number, copyAt: CopyAt<string>): void {
  checkDepth(depth);
  for (const key in record) {
    const value = record[key];
    if (isSimple(value) || !owns.call(record, key)) continue;
    const copied = copyAt(key)(value, depth + 1);
    if (copied === undefined) delete record[key];
    else record[key] = copied;
  }
}

const { hasOwnProperty: owns } = Object.prototype;

/** Copies an array as `copyEntries` does an object; what has no place in JSON becomes null. */
export function copyItems(items: readonly unknown[], depth: number, copyAt: CopyAt): unknown[] {
  checkDepth(depth);
  const copy: unknown[] = [...items];
  for (let index = 0; index < copy.length; index++) {
    const value = copy[index];
    if (!isSimple(value)) copy[index] = copyAt(index)(value, depth + 1) ?? null;
  }
  return copy;
}

function copier(copyModel: (model: Stored, depth: number) => unknown): Copy {
  const copyAt: CopyAt = () => copy;
  function copy(value: unknown, depth: number): unknown {
    if (typeof value !== "object" || value === null) return simplifyScalar(value);
    if (Array.isArray(value)) return copyItems(value, depth, copyAt);
    if (isPlain(value)) return copyEntries(value, depth, copyAt);
    if (value instanceof Stored) return copyModel(value, depth);
    const simple = simplify(value);
    if (simple !== value) return copy(simple, depth + 1);
    return isRecord(simple) ? copyEntries(simple, depth, copyAt) : simple;
  }
  return copy;
}

/** Whether a value stands for itself in JSON and cannot be changed. */
export function isSimple(value: unknown): boolean {
  // Engines make single comparisons of these, but not of a switch.
  return (
    typeof value === "string" ||
    typeof value === "number" ||
    value === null ||
    typeof value === "boolean"
  );
}
