import { Buffer } from "node:buffer";
import { camelCase } from "../../generator/naming.js";

/** What recorded values mean with the classes of a module, found by their names in Python. */
export class KernelValues {
  readonly #models: Readonly<Record<string, unknown>>;

  constructor(models: object) {
    this.#models = { ...models };
  }

  /** Makes what a recorded value stands for: `{ cls, args }` an instance, `{ base64 }` bytes, anything else itself. */
  make(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.make(item));
    if (!isRecord(value)) return value;
    if (typeof value.base64 === "string") return Uint8Array.from(Buffer.from(value.base64, "base64"));
    if (typeof value.cls === "string") return this.construct(value.cls, value.args);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.make(item)]));
  }

  /** An instance, made by TypeScript names. */
  construct(name: string, args: unknown): unknown {
    const type = this.class(name);
    const made = this.make(args);
    return Reflect.construct(type, [isRecord(made) ? renamed(made) : made]);
  }

  class(name: string): NewableFunction {
    const type = this.#models[name];
    if (typeof type !== "function") throw new Error(`the package has no class ${name}`);
    return type;
  }

  /** Calls a function of the package itself. */
  run(name: string, ...args: readonly unknown[]): unknown {
    return call(this.#models, name, args);
  }
}

/** Python's name of an attribute or method as it is here. */
export function attributeName(name: string): string {
  const renames: Readonly<Record<string, string>> = {
    items: "itemsProperty",
    __len__: "length",
    __contains__: "contains",
  };
  return renames[name] ?? camelCase(name);
}

/** Calls a method by its name here; what is no function is the answer itself. */
export function call(target: unknown, name: string, args: readonly unknown[]): unknown {
  if (!isObject(target)) throw new TypeError(`nothing has ${name}`);
  const member: unknown = Reflect.get(target, name);
  if (member === undefined) throw new TypeError(`there is no ${name}`);
  return typeof member === "function" ? Reflect.apply(member, target, [...args]) : member;
}

/** What a recorded path leads to: `items.0.text`, `items.length`, `@class`, `@str`. */
export function readPath(target: unknown, path: string): unknown {
  let value = target;
  for (const step of path.split(/\.|(?=@)/)) {
    if (step === "@str") value = String(value);
    else if (!isObject(value)) return undefined;
    else if (step === "@class") value = value.constructor.name;
    else value = Reflect.get(value, /^\d+$/.test(step) ? step : attributeName(step));
  }
  return value;
}

/** A value as records have it: bytes as base64, null for what is not there. */
export function toRecorded(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return value.map(toRecorded);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toRecorded(item)]));
}

/** Arguments by the names they have here. */
export function renamed(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(args).map(([key, value]) => [attributeName(key), value]);
  return Object.fromEntries(entries);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
