import type { Issue, ModelInstance, Package, Statics } from "./package-types.js";

/** What the package makes of a text. */
export type Reading =
  | { readonly kind: "not json"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string; readonly issues: readonly Issue[] }
  | {
      readonly kind: "decoded";
      readonly value: unknown;
      /** What `parse` would throw; empty when it takes the message. */
      readonly issues: readonly Issue[];
    };

/** Reads a text as a message of a type: with `safeParse`, and where that finds faults, with `fromJSON`, which takes nearly anything. */
export function readMessage(text: string, statics: Statics): Reading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { kind: "not json", reason: messageOf(error) };
  }
  try {
    const result = statics.safeParse(json);
    if (result.success) return { kind: "decoded", value: result.data, issues: [] };
    const { issues } = result.error;
    try {
      return { kind: "decoded", value: statics.fromJSON(json), issues };
    } catch (error) {
      return { kind: "refused", reason: messageOf(error), issues };
    }
  } catch (error) {
    return { kind: "refused", reason: messageOf(error), issues: [] };
  }
}

/** Finds what a type is called by in the package's code. */
export function staticsOf(models: Package["models"], name: string): Statics | undefined {
  const found = Object.hasOwn(models, name) ? models[name] : undefined;
  return isStatics(found) ? found : undefined;
}

/** A model inside a message, and where. */
export interface Level {
  readonly path: readonly (string | number)[];
  readonly model: ModelInstance;
}

/** Every model in a value, from the outside in; at most as many as a reader would look through. */
export function levelsOf(
  value: unknown,
  Model: Package["runtime"]["Model"],
  most: number,
): readonly Level[] {
  const levels: Level[] = [];
  const open: { path: readonly (string | number)[]; value: unknown }[] = [{ path: [], value }];
  for (let next = open.shift(); next !== undefined && levels.length < most; next = open.shift()) {
    const { path } = next;
    if (next.value instanceof Model) levels.push({ path, model: next.value });
    for (const [key, inner] of entriesOf(next.value, Model))
      open.push({ path: [...path, key], value: inner });
  }
  return levels;
}

function entriesOf(
  value: unknown,
  Model: Package["runtime"]["Model"],
): readonly (readonly [string | number, unknown])[] {
  if (value instanceof Model) return [...value.entries()];
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function isStatics(value: unknown): value is Statics {
  return (
    (typeof value === "function" || typeof value === "object") &&
    value !== null &&
    "safeParse" in value &&
    "fromJSON" in value
  );
}

function messageOf(error: unknown): string {
  if (error instanceof RangeError) return "nested too deeply for this page";
  return error instanceof Error ? error.message : String(error);
}
