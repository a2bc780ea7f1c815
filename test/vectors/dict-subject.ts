import { Buffer } from "node:buffer";
import type { DictOperation } from "./run-dict-case.js";

type Steps = readonly Readonly<Record<string, unknown>>[];

/** The variables of one case, and what the recorded operations do with them. */
export class Subject {
  readonly models: object;
  readonly model: string;
  readonly variables: Map<string, unknown> = new Map();

  constructor(models: object, model: string) {
    this.models = models;
    this.model = model;
  }

  /** Performs one operation; its result is kept where the operation says so. */
  perform(operation: DictOperation): unknown {
    const result = this.operate(operation);
    if (typeof operation["as"] === "string") this.variables.set(operation["as"], result);
    return result;
  }

  private operate(operation: DictOperation): unknown {
    const { op, on, at, key, name, value, idx } = operation;
    switch (op) {
      case "new":
        return this.assign(this.create(this.model, operation["init"]));
      case "newUnknown":
        return this.create(this.model, { ...toRecord(operation["init"]), nope: 1 });
      case "fromJSON": {
        const type = this.find(String(operation["model"] ?? this.model));
        const model = call(type, "fromJSON", this.build(value));
        return operation["as"] === undefined ? this.assign(model) : model;
      }
      case "let":
        return this.build(value);
      case "same":
        return this.locate(operation["a"]) === this.locate(operation["b"]);
    }

    const target = this.walk(on, at);
    switch (op) {
      case "value":
        return target;
      case "classOf":
        return classNameOf(target) ?? "$plain";
      case "attr":
        return readAttribute(target, String(name), operation["raw"] === true);
      case "setAttr":
        return void Reflect.set(toObject(target), attributeOf(target, String(name)), this.build(value));
      case "push":
        return call(target, "push", this.build(value));
      case "length":
        return Reflect.get(toObject(target), "length");
      case "setIdx":
        return Reflect.set(toObject(target), String(idx), this.build(value));
      case "setKey":
        return Reflect.set(toObject(target), String(key), this.build(value));
      case "deleteKey":
        return Reflect.deleteProperty(toObject(target), String(key));
      case "size":
        return Reflect.get(toObject(target), "size");
      case "set":
        return call(target, "set", key, this.build(value));
      case "update":
        return call(target, "update", ...toArray(this.build(operation["args"])));
      case "updateText":
        return call(target, "update", JSON.parse(String(operation["text"])));
      case "equals":
        return call(target, "equals", this.build(operation["other"]));
      case "asDict":
        return call(target, "asDict", { excludeReadonly: operation["excludeReadonly"] === true });
      case "keys":
      case "values":
      case "items":
        return [...toIterable(call(target, op))];
      case "get":
      case "pop":
      case "setDefault": {
        const fallback = "default" in operation ? [this.build(operation["default"])] : [];
        return call(target, op, key, ...fallback);
      }
      case "has":
      case "delete":
        return call(target, op, key);
      case "popItem":
      case "clear":
      case "copy":
      case "toJSON":
        return call(target, op);
      default:
        throw new Error(`unknown operation ${op}`);
    }
  }

  private assign(model: unknown): unknown {
    this.variables.set("m", model);
    return model;
  }

  private locate(place: unknown): unknown {
    const { on, at } = toRecord(place);
    return this.walk(on, at);
  }

  private walk(on: unknown, at: unknown): unknown {
    let value = this.variables.get(typeof on === "string" ? on : "m");
    const steps: Steps = Array.isArray(at) ? at : [];
    for (const { attr, get, idx, key } of steps) {
      if (attr !== undefined) value = readAttribute(value, String(attr), false);
      else if (get !== undefined) value = call(value, "get", get);
      else value = Reflect.get(toObject(value), String(idx ?? key));
    }
    return value;
  }

  private find(name: string): object {
    return toObject(Reflect.get(this.models, name));
  }

  private create(name: string, init: unknown): unknown {
    const type = this.find(name);
    if (typeof type !== "function") throw new Error(`${name} is no class`);
    const entries = Object.entries(toRecord(init)).map(([wire, value]) => {
      const field = fieldsOf(type).find((candidate) => candidate["wire"] === wire);
      return [String(field?.["name"] ?? wire), this.build(value)] as const;
    });
    return Reflect.construct(type, [Object.fromEntries(entries)]);
  }

  /** Makes the value that a recorded one stands for. */
  private build(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.build(item));
    if (typeof value !== "object" || value === null) return value;
    const [form = "", first] = Object.entries(value)[0] ?? [];
    switch (form) {
      case "$model":
        return this.create(String(first), toRecord(value)["init"]);
      case "$var":
        return this.variables.get(String(first));
      case "$undefined":
        return undefined;
      case "$datetime":
        return new Date(String(first));
      case "$bytes":
        return new Uint8Array(Buffer.from(String(first), "base64"));
      case "$date":
      case "$time":
      case "$duration":
        return first;
      default:
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.build(item)]));
    }
  }
}

/** A model of any package: what has a wire form and a class that describes itself. */
export function isModel(value: unknown): value is { toJSON(): unknown } {
  if (typeof value !== "object" || value === null) return false;
  const type: unknown = value.constructor;
  return typeof type === "function" && "modelFields" in type;
}

/** The name of a model's class. The fallback of a union counts as the union, as in Python. */
export function classNameOf(value: unknown): string | undefined {
  return isModel(value) ? value.constructor.name.replace(/^Unknown/, "") : undefined;
}

function readAttribute(target: unknown, wire: string, raw: boolean): unknown {
  return Reflect.get(toObject(target), raw ? wire : attributeOf(target, wire));
}

/** The attribute of a wire name; plain objects have their keys only. */
function attributeOf(target: unknown, wire: string): string {
  if (!isModel(target)) return wire;
  const field = fieldsOf(target.constructor).find((candidate) => candidate["wire"] === wire);
  if (field === undefined) throw new Error(`no attribute for ${wire}`);
  return String(field["name"]);
}

function fieldsOf(type: object): Steps {
  return toArray(Reflect.get(type, "modelFields")).map(toRecord);
}

function call(target: unknown, method: string, ...values: readonly unknown[]): unknown {
  const member: unknown = Reflect.get(toObject(target), method);
  if (typeof member !== "function") throw new Error(`no method ${method}`);
  return Reflect.apply(member, target, values);
}

function toObject(value: unknown): object {
  if (value instanceof Object) return value;
  throw new TypeError(`no object: ${String(value)}`);
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(toObject(value)));
}

function toArray(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError("no array");
}

function toIterable(value: unknown): Iterable<unknown> {
  if (Symbol.iterator in toObject(value)) return toArray(Array.from(Object(value)));
  throw new TypeError("not iterable");
}
