/** Reads an own property of any value; undefined where there is none. For telling the members of a union apart. */
export function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  // An own property of an object can be read by its key.
  return (value as Readonly<Record<string, unknown>>)[key];
}
