import type { Json } from "../../../generator/source/json.js";

/** A kind of input that can be made as large as one likes in one respect. */
export interface Shape {
  /** The size that is promised. */
  readonly full: number;
  /** The size up to which the compiler is asked about what is generated. */
  readonly checked: number;
  readonly make: (size: number) => Json;
  /** Of the processor, where the promise is another one than 20. */
  readonly seconds?: number;
}

/** A schema of texts. */
export const text: Json = { type: "string" };

/** A schema of objects with some properties. */
export function objectOf(
  properties: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  return { type: "object", properties };
}

/** A reference to a definition. */
export function ref(name: string): Json {
  return { $ref: `#/$defs/${name}` };
}

/** So many values under keys with the same beginning. */
export function keyed(
  count: number,
  name: string,
  make: (index: number) => Json,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(listed(count, (index) => [`${name}${index}`, make(index)] as const));
}

/** So many values. */
export function listed<Value>(count: number, make: (index: number) => Value): readonly Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
