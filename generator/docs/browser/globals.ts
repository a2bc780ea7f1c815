/** What the scripts of a site tell each other: one global, filled by whichever script is loaded. */
export interface Shared {
  /** The code of each namespace, by its name. */
  packages?: Readonly<Record<string, Package>>;
  /** By namespace and exported name: the page, below the root of the site. */
  pages?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By namespace and class: the entry that its members are told apart by. */
  tags?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The search index as text. */
  searchIndex?: string;
  openSearch?: () => void;
  startPlayground?: (place: HTMLElement) => void;
}

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

declare global {
  // A global is declared by `var`, and scripts that are loaded apart have nothing else in common.
  var modelsmith: Shared | undefined;
}

/** The global that the scripts share. */
export function shared(): Shared {
  globalThis.modelsmith ??= {};
  return globalThis.modelsmith;
}
