import { type ModelField, ValidationError } from "../../runtime/index.js";

/** What `new` was given, by attribute names: wire names are taken, too, and null for metadata means none. */
export type Init = Readonly<Record<string, unknown>>;

/** Spells the keys of what `new` was given as attributes are spelled. Keys of no field stay as they are. */
export function byName(fields: readonly ModelField[], init: object): Init {
  const names = new Map(fields.map(({ name, wire }) => [wire, name]));
  const entries = Object.entries(init).map(([key, value]) => [names.get(key) ?? key, value]);
  return Object.fromEntries(entries);
}

/**
 * What a class declares of what `new` was given: anything else is dropped, and text that is a whole number counts as one
 * where a number is wanted, as it comes from XML.
 */
export function declaredOnly(fields: readonly ModelField[], init: object): Init {
  const given = byName(fields, init);
  const entries = fields
    .filter(({ name }) => given[name] !== undefined)
    .filter(({ name }) => name !== "metadata" || given[name] !== null)
    .map(({ name, type }) => [
      name,
      type.startsWith("number") ? toNumber(given[name]) : given[name],
    ]);
  return Object.fromEntries(entries);
}

function toNumber(value: unknown): unknown {
  return typeof value === "string" && /^[+-]?\d+$/.test(value.trim()) ? Number(value) : value;
}

/** A class as it validates instances of itself. */
interface Validating {
  readonly name: string;
  safeParse(value: unknown): { readonly error?: ValidationError | undefined };
}

/** Throws a `ValidationError` when an instance that was just made is not valid. */
export function assertValid(type: Validating, model: object): void {
  const { error } = type.safeParse(model);
  if (error !== undefined) throw error;
}

/** The error that is thrown when one field is to blame. */
export function invalid(type: { readonly name: string }, wire: string, message: string): Error {
  return new ValidationError([{ path: [wire], keyword: "format", message }], type.name);
}
