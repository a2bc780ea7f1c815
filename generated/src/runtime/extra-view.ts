import { copyToWire } from "./copy.js";
import { convertEntry, storeEntry } from "./entry.js";
import { readOwn } from "./own-property.js";
import { plainCodec } from "./plain-codec.js";
import type { Store, Stored } from "./stored.js";
import { Window } from "./window.js";

const views = new WeakMap<Stored, object>();

/**
 * A live view of the entries of a model that no field declares, by their keys. Each shows as its type: what stands for a date
 * shows as a `Date`. The same model always gives the same view.
 */
export function showExtra(model: Stored): object {
  const known = views.get(model);
  if (known !== undefined) return known;
  const view = new Proxy({}, new ExtraView(model));
  views.set(model, view);
  return view;
}

class ExtraView implements ProxyHandler<object> {
  readonly model: Stored;
  readonly window: Window;

  constructor(model: Stored) {
    this.model = model;
    this.window = new Window((key) => model["~plan"].extra?.codecAt(key) ?? plainCodec);
  }

  get(target: object, key: string | symbol): unknown {
    if (typeof key === "string" && this.holds(key))
      return this.window.show(key, readOwn(this.store, key));
    if (key === "toJSON") return () => copyToWire(this.entries(), 0);
    return Reflect.get(target, key);
  }

  set(_target: object, key: string | symbol, value: unknown): boolean {
    if (typeof key === "symbol" || this.isDeclared(key)) return false;
    const stored = convertEntry(this.model, key, value);
    this.model["~plan"].checkAssignment?.(this.model, key, stored);
    storeEntry(this.model, key, stored);
    this.window.shown.set(key, value);
    return true;
  }

  has(target: object, key: string | symbol): boolean {
    return (typeof key === "string" && this.holds(key)) || Reflect.has(target, key);
  }

  deleteProperty(_target: object, key: string | symbol): boolean {
    return typeof key === "symbol" || !this.holds(key) || delete this.store[key];
  }

  ownKeys(): readonly string[] {
    return Object.keys(this.store).filter((key) => !this.isDeclared(key));
  }

  defineProperty(target: object, key: string | symbol, property: PropertyDescriptor): boolean {
    return "value" in property && this.set(target, key, property.value);
  }

  getOwnPropertyDescriptor(target: object, key: string | symbol): PropertyDescriptor | undefined {
    if (typeof key === "symbol" || !this.holds(key)) return undefined;
    return { value: this.get(target, key), writable: true, enumerable: true, configurable: true };
  }

  get store(): Store {
    return this.model["~wire"];
  }

  entries(): object {
    return Object.fromEntries(this.ownKeys().map((key) => [key, readOwn(this.store, key)]));
  }

  holds(key: string): boolean {
    return !this.isDeclared(key) && Object.hasOwn(this.store, key);
  }

  isDeclared(key: string): boolean {
    return this.model["~plan"].byWire.has(key);
  }
}
