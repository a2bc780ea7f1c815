import type { Store } from "./stored.js";

/** Reads an own property. What stands on `Object.prototype` is never found. */
export function readOwn(store: Store, key: string): unknown {
  return isInherited(key) && !Object.hasOwn(store, key) ? undefined : store[key];
}

/** Stores an own property, keeping the place of one that is there. */
export function writeOwn(store: Store, key: string, value: unknown): void {
  // The only key whose setter every object inherits.
  if (key === "__proto__") {
    const property = { value, writable: true, enumerable: true, configurable: true };
    Object.defineProperty(store, key, property);
  } else {
    store[key] = value;
  }
}

/** Whether every object has a property of this name, as with `constructor` and `__proto__`. */
export function isInherited(key: string): boolean {
  return key in Object.prototype;
}
