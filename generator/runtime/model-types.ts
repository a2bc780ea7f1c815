import type { ModelInfo } from "./info.js";
import type { Model } from "./model.js";

/** A class of models that can be instantiated. The base class of a tree cannot. */
export type ModelClass<T, O = never> = (new (init: never) => T) & Described<O>;

/** A class of models, the base class of a tree included. */
export type AnyModelClass<T, O = never> = (abstract new (init: never) => T) & Described<O>;

/** What a class says of itself; `O` are the values that it lets through beside its instances. */
interface Described<O> {
  readonly info: ModelInfo;
  /** Only a type: no class has it. */
  readonly "~others"?: O;
}

/** What a schema that speaks of objects, and does not ask for them, says nothing about. */
export type NonObject = string | number | boolean | null | unknown[];

/** The wire type of a model. */
export type WireOf<T> = T extends { toJSON(key?: string): infer W } ? W : never;

/** What the entries of a model hold, by wire name: live models, and wire values everywhere else. */
export type EntriesOf<T> = T extends { "~entries"?(entries: infer E): void } ? E : never;

// The types below distribute over unions of models. They name no parameter of `Model`, so the methods that use them
// have one signature for all classes and can be called on a union.

/** The declared wire names of a model, and any other text. */
export type KeyOf<M> = (M extends unknown ? keyof EntriesOf<M> & string : never) | (string & {});

/** What is stored under a key; unknown where none is declared. */
export type EntryOf<M, K> = M extends unknown
  ? K extends keyof EntriesOf<M>
    ? EntriesOf<M>[K]
    : unknown
  : never;

/** What may be stored under a key: models or their wire JSON. */
export type InputOf<M, K> = M extends unknown
  ? K extends keyof EntriesOf<M>
    ? EntriesOf<M>[K] | (K extends keyof WireOf<M> ? WireOf<M>[K] : never)
    : unknown
  : never;

/** What `update` takes: models, objects by wire name, maps and iterables of pairs. */
export type UpdateSource<M extends Model> =
  | Partial<WireOf<M>>
  | Partial<EntriesOf<M>>
  | Readonly<Record<string, unknown>>
  | Iterable<readonly [string, unknown]>;

/** What `asDict` can be told. */
export interface AsDictOptions {
  /** Leaves out what only the server sets, at every depth. */
  readonly excludeReadonly?: boolean;
}
