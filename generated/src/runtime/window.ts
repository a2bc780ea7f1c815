import type { Codec } from "./codec.js";
import { copyToWire } from "./copy.js";
import { isSame, remember } from "./origin.js";

const windows = new WeakMap<object, object>();

/**
 * A live view of a stored array or object in which items show as what they mean: text as dates or bytes. What is put
 * in is stored as JSON, what is only read or moved keeps its text. The same container always gives the same window.
 */
export function openWindow(container: object, codecAt: (key: string) => Codec): object {
  const known = windows.get(container);
  if (known !== undefined) return known;
  const window = new Proxy(container, new Window(codecAt));
  windows.set(container, window);
  return window;
}

/** What a window does with what is read and written through it. */
export class Window implements ProxyHandler<object> {
  readonly codecAt: (key: string) => Codec;
  /** The dates and bytes last shown, so that reading an item twice gives the same one. */
  readonly shown: Map<string, unknown> = new Map();

  constructor(codecAt: (key: string) => Codec) {
    this.codecAt = codecAt;
  }

  get(container: object, key: string | symbol): unknown {
    const stored: unknown = Reflect.get(container, key);
    if (isItem(container, key) && Object.hasOwn(container, key)) return this.show(key, stored);
    if (key === "toJSON" && stored === undefined) return () => copyToWire(container, 0);
    return stored;
  }

  set(container: object, key: string | symbol, value: unknown): boolean {
    if (!isItem(container, key)) return Reflect.set(container, key, value);
    const property = { value, writable: true, enumerable: true, configurable: true };
    return this.defineProperty(container, key, property);
  }

  defineProperty(container: object, key: string | symbol, property: PropertyDescriptor): boolean {
    if (!isItem(container, key) || !("value" in property)) {
      return Reflect.defineProperty(container, key, property);
    }
    const stored = this.codecAt(key).convert(property.value, 0);
    if (stored !== undefined) {
      this.shown.set(key, property.value);
      return Reflect.defineProperty(container, key, { ...property, value: stored });
    }
    if (!Array.isArray(container)) return Reflect.deleteProperty(container, key);
    return Reflect.defineProperty(container, key, { ...property, value: null });
  }

  getOwnPropertyDescriptor(
    container: object,
    key: string | symbol,
  ): PropertyDescriptor | undefined {
    const property = Reflect.getOwnPropertyDescriptor(container, key);
    if (property === undefined || !isItem(container, key)) return property;
    return { ...property, value: this.show(key, property.value) };
  }

  show(key: string, stored: unknown): unknown {
    const { show, convert } = this.codecAt(key);
    if (show === undefined || stored === null) return stored;
    const fresh = show(stored);
    if (!(fresh instanceof Date || fresh instanceof Uint8Array)) return fresh;
    const last = this.shown.get(key);
    if (isSame(fresh, last) && convert(last, 0) === stored) return last;
    remember(fresh, stored, show);
    this.shown.set(key, fresh);
    return fresh;
  }
}

/** Whether a key is that of an item, and not one of an array's own properties. */
function isItem(container: object, key: string | symbol): key is string {
  if (typeof key === "symbol") return false;
  return !Array.isArray(container) || (key >= "0" && key < ":");
}
