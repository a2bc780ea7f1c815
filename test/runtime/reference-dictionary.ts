import type { Model } from "../../generator/runtime/index.js";

/** One step: what to do, and what with. */
export interface Step {
  readonly method: string;
  readonly key: string;
  readonly value: unknown;
  readonly source: Record<string, unknown>;
}

/** What a model's dictionary should do, told by a map. */
export class Reference {
  static readonly methods: readonly string[] =
    "set get has delete pop popItem setDefault update pairs clear".split(" ");
  readonly map: Map<string, unknown>;

  constructor(start: Record<string, unknown>) {
    this.map = new Map(Object.entries(start));
  }

  /** The entries in the order of a JavaScript object: whole numbers first, as `JSON.parse` has them too. */
  entries(): readonly (readonly [string, unknown])[] {
    return Object.entries(this.toObject());
  }

  toObject(): Record<string, unknown> {
    return Object.fromEntries(this.map);
  }

  /** Performs a step on a model. What it throws is its result. */
  perform(model: Model, { method, key, value, source }: Step): unknown {
    switch (method) {
      case "set":
        return void model.set(key, value);
      case "get":
        return model.get(key, "fallback");
      case "has":
        return model.has(key);
      case "delete":
        return model.delete(key);
      case "pop":
        return nameOfError(() => model.pop(key));
      case "popItem":
        return nameOfError(() => model.popItem());
      case "setDefault":
        return model.setDefault(key, value);
      case "update":
        return void model.update(source, { [key]: value });
      case "pairs":
        return void model.update(new Map(Object.entries(source)), [[key, value]]);
      default:
        return void model.clear();
    }
  }

  /** Performs a step on the map, and gives the result a model should give. */
  expect({ method, key, value, source }: Step): unknown {
    const present = this.map.has(key);
    const stored = this.map.get(key);
    switch (method) {
      case "set":
        return void this.map.set(key, value);
      case "get":
        return present ? stored : "fallback";
      case "has":
        return present;
      case "delete":
        return this.map.delete(key);
      case "pop":
        return this.map.delete(key) ? stored : "KeyError";
      case "popItem": {
        const last = this.entries().at(-1);
        if (last === undefined) return "KeyError";
        this.map.delete(last[0]);
        return last;
      }
      case "setDefault":
        if (!present) this.map.set(key, value);
        return this.map.get(key);
      case "update":
      case "pairs":
        for (const [name, item] of Object.entries(source)) this.map.set(name, item);
        return void this.map.set(key, value);
      default:
        return void this.map.clear();
    }
  }
}

function nameOfError(perform: () => unknown): unknown {
  try {
    return perform();
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
}
