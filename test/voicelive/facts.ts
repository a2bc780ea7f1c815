import { readFile } from "node:fs/promises";

/** What the first models were written from, as data: names, fields, flags and values, without a sentence. */
export interface Facts {
  readonly models: Readonly<Record<string, ModelFacts>>;
  /** Member name to value. Every enum is open. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Names of the members. */
  readonly unions: Readonly<Record<string, readonly string[]>>;
}

export interface ModelFacts {
  readonly base?: string;
  /** Wire name of the tag, on the base of a tree. */
  readonly discriminator?: string;
  /** Tag to model, direct children only. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Own fields by wire name. */
  readonly fields: Readonly<Record<string, FieldFacts>>;
}

export interface FieldFacts {
  /** Attribute name in TypeScript. */
  readonly name: string;
  /**
   * `string`, `integer`, `number`, `boolean`, `any`, `bytes`, `datetime`, the name of a definition, `list<…>`, `map<…>`,
   * or several of these with `|` between them. Absent for a constant.
   */
  readonly type?: string;
  readonly constant?: string;
  readonly required?: true;
  readonly nullable?: true;
  readonly default?: string | number | boolean;
  /** Suggestions for a string that may be anything. */
  readonly knownValues?: readonly string[];
  /** The only values there are. */
  readonly allowed?: readonly number[];
  /** Keyword to bound; keywords of inner schemas have a prefix, as in `items.minimum`. */
  readonly limits?: Readonly<Record<string, number>>;
}

export const facts: Facts = JSON.parse(
  await readFile(new URL("facts.json", import.meta.url), "utf8"),
);

/** The fields of a model, those of its bases included; a field declared again replaces the inherited one. */
export function allFields(model: ModelFacts): Readonly<Record<string, FieldFacts>> {
  const base = model.base === undefined ? undefined : facts.models[model.base];
  return base === undefined ? model.fields : { ...allFields(base), ...model.fields };
}
