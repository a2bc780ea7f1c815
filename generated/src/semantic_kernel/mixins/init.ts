import {
  type Issue,
  type ModelField,
  type ModelInfo,
  ValidationError,
} from "../../runtime/index.js";

/** What `new` was given, by attribute names. */
export type Init = Readonly<Record<string, unknown>>;

/** A class, as its constructor sees it. */
export interface Declaring {
  readonly name: string;
  readonly modelFields: readonly ModelField[];
  readonly info: ModelInfo;
}

/**
 * Spells the keys of what `new` was given as attributes are spelled: wire names are taken, too. Keys of no field stay as
 * they are. `more`: names that are no fields, by what stands for wire names.
 */
export function byName(
  type: Declaring,
  init: object,
  more: Readonly<Record<string, string>> = {},
): Init {
  const { names } = fieldsOf(type);
  const entries = Object.entries(init).map(([key, value]) => [
    names.get(key) ?? (Object.hasOwn(more, key) ? more[key] : key),
    value,
  ]);
  return Object.fromEntries(entries);
}

/**
 * What a class declares of what `new` was given: anything else is dropped, null for metadata means none, and text that
 * is a whole number counts as one where a number is wanted, as it comes from XML.
 */
export function declaredOnly(type: Declaring, init: object): Init {
  const given = byName(type, init);
  const entries = fieldsOf(type)
    .list.filter(({ name }) => given[name] !== undefined)
    .filter(({ name }) => name !== "metadata" || given[name] !== null)
    .map(({ name, type: text }) => [
      name,
      text.startsWith("number") ? toNumber(given[name]) : given[name],
    ]);
  return Object.fromEntries(entries);
}

/** Throws a `ValidationError` when an instance that was just made is not valid. */
export function assertValid({ info, name }: Declaring, model: { toJSON(): object }): void {
  const issues: Issue[] = [];
  info.check?.()(model.toJSON(), undefined, issues);
  if (issues.length > 0) throw new ValidationError(issues, name);
}

/** The error that is thrown when one field is to blame. */
export function invalid({ name }: Declaring, wire: string, message: string): ValidationError {
  return new ValidationError([{ path: [wire], keyword: "format", message }], name);
}

interface Fields {
  readonly list: readonly ModelField[];
  /** Attribute names by wire names. */
  readonly names: ReadonlyMap<string, string>;
}

/** Describing the fields takes longer than making an instance, so it is done once for a class. */
const described = new WeakMap<Declaring, Fields>();

function fieldsOf(type: Declaring): Fields {
  const known = described.get(type);
  if (known !== undefined) return known;
  const list = type.modelFields;
  const fields = { list, names: new Map(list.map(({ name, wire }) => [wire, name])) };
  described.set(type, fields);
  return fields;
}

function toNumber(value: unknown): unknown {
  return typeof value === "string" && /^[+-]?\d+$/.test(value.trim()) ? Number(value) : value;
}
