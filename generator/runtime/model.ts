// biome-ignore-all lint/complexity/noThisInStatic: statics are inherited; `this` is the class they are called on.
import { construct } from "./construct.js";
import { copyThrough, copyToWire, copyWhole, copyWritable } from "./copy.js";
import { adopt, convert } from "./decode.js";
import { adoptModel, convertModel, modelParser } from "./decode-model.js";
import { withinStack } from "./depth.js";
import { convertEntry, storeEntry } from "./entry.js";
import { areEqual } from "./equal.js";
import type { JsonSchema, ModelConfig, ModelField, ModelInfo } from "./info.js";
import { jsonSchemaOf } from "./json-schema.js";
import { KeyError } from "./key-error.js";
import { modelFieldsOf } from "./model-fields.js";
import type {
  AnyModelClass,
  AsDictOptions,
  EntryOf,
  InputOf,
  KeyOf,
  ModelClass,
  UpdateSource,
  WireOf,
} from "./model-types.js";
import { readOwn } from "./own-property.js";
import { planOf } from "./plan.js";
import { parse, type SafeParseResult, safeParse, validate } from "./safe-parse.js";
import { summarize } from "./show.js";
import { type StandardProps, toStandard } from "./standard-schema.js";
import { Stored } from "./stored.js";
import { collectEntries } from "./update-sources.js";

/**
 * What every generated class extends: a dictionary of wire names, whose declared entries are attributes as well. The
 * wire object is its only state. `W` is the type of that object, `E` the same with live models in it.
 */
export abstract class Model<W extends object = object, E = W> extends Stored {
  /** What the class declares itself; the rest is declared by its bases. */
  static readonly info: ModelInfo = { fields: {} };

  /** Takes fields by their TypeScript names. Constants fill themselves in; undefined means not given. */
  constructor(init?: object) {
    super();
    this["~wire"] = construct(planOf(new.target.prototype), init);
  }

  /** Only a type: no instance has it. */
  "~entries"?(entries: E): void;

  /** Decodes a copy of a wire object. Trusting: nothing is validated, added, overwritten or lost. */
  static fromJSON<T extends Model>(this: ModelClass<T, unknown>, value: WireOf<T>): T;
  static fromJSON<T extends Model, O = never>(this: ModelClass<T, O>, value: unknown): T | O;
  static fromJSON<T extends Model, O>(this: ModelClass<T, O>, value: unknown): T | O {
    return convertModel(this, value);
  }

  /** As `fromJSON`, for JSON text. */
  static fromText<T extends Model, O = never>(this: ModelClass<T, O>, text: string): T | O {
    return adoptModel(this, JSON.parse(text));
  }

  /** Validates any value against the schema, then decodes a copy. Throws a `ValidationError`. */
  static parse<T extends Model, O = never>(this: ModelClass<T, O>, value: unknown): T | O {
    return parse(modelParser(this), value);
  }

  /** As `parse`, for JSON text. Throws a `SyntaxError` for any other text. */
  static parseText<T extends Model, O = never>(this: ModelClass<T, O>, text: string): T | O {
    return parse(modelParser(this), JSON.parse(text), true);
  }

  /** As `parse`, but gives what is wrong instead of throwing it. */
  static safeParse<T extends Model, O = never>(
    this: ModelClass<T, O>,
    value: unknown,
  ): SafeParseResult<T | O> {
    return safeParse(modelParser(this), value);
  }

  /** Whether a value is an instance of this class. */
  static is<T extends Model>(this: AnyModelClass<T, unknown>, value: unknown): value is T {
    return value instanceof this;
  }

  /** The fields, those of base classes first. */
  static get modelFields(): readonly ModelField[] {
    return modelFieldsOf(planOf(this.prototype));
  }

  /** Attributes that are worked out from others and yet are on the wire. Mixins that add some say so here. */
  static get modelComputedFields(): readonly ModelField[] {
    return [];
  }

  /** How the class treats what it is given. */
  static get modelConfig(): ModelConfig {
    const { applyDefaults, populateByName, checkAssignment } = planOf(this.prototype);
    return { applyDefaults, populateByName, validateAssignment: checkAssignment !== undefined };
  }

  /** The schema of the class, with everything it refers to. */
  static get jsonSchema(): JsonSchema {
    return jsonSchemaOf(planOf(this.prototype).schema?.());
  }

  static get "~standard"(): StandardProps<unknown, unknown> {
    return toStandard((value) => validate(modelParser(this), value));
  }

  static "~decode"(value: unknown, owned: boolean, depth: number): unknown {
    const plan = planOf(this.prototype);
    return owned ? adopt(plan, value, depth) : convert(plan, value, depth);
  }

  /** How many entries there are. */
  get size(): number {
    return Object.keys(this["~wire"]).length;
  }

  /** The stored entry, null too; without one the fallback. Models and containers are live. */
  get<M extends Model, K extends KeyOf<M>>(this: M, key: K): EntryOf<M, K>;
  get<M extends Model, K extends KeyOf<M>, D>(
    this: M,
    key: K,
    fallback: D,
  ): Exclude<EntryOf<M, K>, undefined> | D;
  get(key: string, fallback?: unknown): unknown {
    return Object.hasOwn(this["~wire"], key) ? this["~wire"][key] : fallback;
  }

  /** Stores an entry, keeping the place of one that is there. Undefined removes it. */
  set<M extends Model, K extends KeyOf<M>>(this: M, key: K, value: InputOf<M, K>): M;
  set(key: string, value: unknown): unknown {
    storeEntry(this, key, convertEntry(this, key, value));
    return this;
  }

  /** Whether there is an entry; null is one. */
  has<M extends Model>(this: M, key: KeyOf<M>): boolean {
    return Object.hasOwn(this["~wire"], key);
  }

  /** Removes an entry; true if it was there. */
  delete<M extends Model>(this: M, key: KeyOf<M>): boolean {
    return Object.hasOwn(this["~wire"], key) && delete this["~wire"][key];
  }

  /** The wire names, in the order they were inserted. */
  keys(): IterableIterator<string> {
    return Object.keys(this["~wire"]).values();
  }

  /** The entries' values, in the order of `keys`. */
  values(): IterableIterator<unknown> {
    return Object.values(this["~wire"]).values();
  }

  /** Pairs of wire name and value, in the order of `keys`. */
  entries(): IterableIterator<[string, unknown]> {
    return Object.entries(this["~wire"]).values();
  }

  /** The same as `entries`. */
  items(): IterableIterator<[string, unknown]> {
    return this.entries();
  }

  [Symbol.iterator](): IterableIterator<[string, unknown]> {
    return this.entries();
  }

  /** Removes an entry and returns it. Absent: the fallback; without one a `KeyError` is thrown. */
  pop<M extends Model, K extends KeyOf<M>>(this: M, key: K): Exclude<EntryOf<M, K>, undefined>;
  pop<M extends Model, K extends KeyOf<M>, D>(
    this: M,
    key: K,
    fallback: D,
  ): Exclude<EntryOf<M, K>, undefined> | D;
  pop(key: string, ...fallback: readonly unknown[]): unknown {
    if (!Object.hasOwn(this["~wire"], key)) {
      if (fallback.length > 0) return fallback[0];
      throw new KeyError(`${this.constructor.name} has no entry ${summarize(key)}`, key);
    }
    const value = this["~wire"][key];
    delete this["~wire"][key];
    return value;
  }

  /** Removes the last entry and returns it as a pair. Throws a `KeyError` when there is none. */
  popItem(): [string, unknown] {
    const last = Object.entries(this["~wire"]).at(-1);
    if (last === undefined) throw new KeyError(`${this.constructor.name} has no entries`);
    delete this["~wire"][last[0]];
    return last;
  }

  /** The stored entry; if there is none, the fallback is stored first. */
  setDefault<M extends Model, K extends KeyOf<M>>(
    this: M,
    key: K,
    fallback: InputOf<M, K>,
  ): Exclude<EntryOf<M, K>, undefined>;
  setDefault<M extends Model, K extends KeyOf<M>>(
    this: M,
    key: K,
    fallback?: null,
  ): Exclude<EntryOf<M, K>, undefined> | null;
  setDefault(key: string, fallback: unknown = null): unknown {
    if (!Object.hasOwn(this["~wire"], key)) {
      storeEntry(this, key, convertEntry(this, key, fallback));
    }
    return readOwn(this["~wire"], key);
  }

  /** Stores the entries of all sources; later ones win. When it throws, nothing was changed. */
  update<M extends Model>(this: M, ...sources: readonly UpdateSource<M>[]): M {
    const entries = collectEntries(sources).map(
      ([key, value]) => [key, convertEntry(this, key, value)] as const,
    );
    for (const [key, stored] of entries) storeEntry(this, key, stored);
    return this;
  }

  /** Removes every entry. Models and containers handed out before keep theirs. */
  clear(): void {
    this["~wire"] = {};
  }

  /** An instance of the same class, independent at every depth. */
  copy(): this {
    // The plan is that of this very class, so its instances are of the type of this one.
    return copyWhole(copyThrough, this) as this;
  }

  /** Whether another model, or plain JSON, holds the same data. The order of keys does not count. */
  equals(other: unknown): boolean {
    return withinStack(() => areEqual(this, other, 0));
  }

  /** A deep plain copy by wire names. */
  asDict({ excludeReadonly = false }: AsDictOptions = {}): W {
    // What a class stores is what its wire type describes.
    return copyWhole(excludeReadonly ? copyWritable : copyToWire, this) as W;
  }

  /** A deep plain copy by wire names. `JSON.stringify`, which passes a key and only reads, gets the store itself. */
  toJSON(key?: string): W {
    // What a class stores is what its wire type describes.
    return (key === undefined ? copyWhole(copyToWire, this) : this["~wire"]) as W;
  }

  /** Class name and content, cut where it gets long. */
  override toString(): string {
    return `${this.constructor.name} ${summarize(this)}`;
  }
}
