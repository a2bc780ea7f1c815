/** What a date or bytes were read from, and how to read it again. */
interface Origin {
  readonly wire: unknown;
  readonly read: (wire: unknown) => unknown;
}

const origins = new WeakMap<object, Origin>();

/**
 * Notes what a value was read from, so that moving it within a list (as `sort` and `splice` do) writes back the very
 * text it came from.
 */
export function remember(value: object, wire: unknown, read: (wire: unknown) => unknown): void {
  origins.set(value, { wire, read });
}

/**
 * What a value was read from; undefined when nothing is known or the value was changed since. With `read`, only what
 * was read in that way counts.
 */
export function recall(value: Date | Uint8Array, read?: (wire: unknown) => unknown): unknown {
  const origin = origins.get(value);
  if (origin === undefined || (read !== undefined && origin.read !== read)) return undefined;
  return isSame(value, origin.read(origin.wire)) ? origin.wire : undefined;
}

/** Whether two dates or two runs of bytes are equal. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  if (!(a instanceof Uint8Array && b instanceof Uint8Array)) return false;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
