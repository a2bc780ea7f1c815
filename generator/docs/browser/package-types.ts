/** A namespace of the documented package. */
export interface Package {
  readonly models: Readonly<Record<string, unknown>>;
  readonly runtime: { readonly Model: abstract new () => ModelInstance };
}

/** An instance of any generated class, as far as the playground needs it. */
export interface ModelInstance {
  readonly constructor: ModelClass;
  entries(): Iterable<[string, unknown]>;
  has(key: string): boolean;
  set(key: string, value: unknown): unknown;
  equals(other: unknown): boolean;
  asDict(options?: { readonly excludeReadonly?: boolean }): unknown;
}

/** A generated class. */
export interface ModelClass {
  readonly name: string;
  readonly modelFields: readonly ModelField[];
  readonly info: { readonly fields: Readonly<Record<string, FieldInfo>> };
  new (init?: object): ModelInstance;
}

/** What a class says of its own fields. */
export interface FieldInfo {
  readonly wire?: string;
  readonly constant?: unknown;
}

/** A field as `modelFields` has it. */
export interface ModelField {
  readonly name: string;
  readonly wire: string;
  readonly required: boolean;
  readonly readOnly: boolean;
}

/** What every exported type offers. */
export interface Statics {
  fromJSON(value: unknown): unknown;
  safeParse(value: unknown): ParseResult;
}

/** What `safeParse` answers. */
export type ParseResult =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/** What is wrong, and where. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly keyword: string;
  readonly message: string;
}
