import { readFile } from "node:fs/promises";

/** What the schemas of a namespace were written from, as data: names, fields, flags and values, without a sentence. */
export interface Facts {
  readonly models: Readonly<Record<string, ModelFacts>>;
  /** Member name to value. Other values may come, too, unless the enum is among `closed`. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Enums that have no values but those listed. */
  readonly closed?: readonly string[];
  /** Names of the members. */
  readonly unions: Readonly<Record<string, readonly string[]>>;
  /** Objects without fields of their own: type of what they hold, under any key. */
  readonly maps?: Readonly<Record<string, string>>;
}

export interface ModelFacts {
  readonly base?: string;
  /** Wire name of the tag, on the base of a tree. */
  readonly discriminator?: string;
  /** Tag to model, direct children only. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Own fields by wire name. */
  readonly fields: Readonly<Record<string, FieldFacts>>;
  /** Type of members that are no fields. */
  readonly additional?: string;
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
  readonly format?: string;
  readonly required?: true;
  readonly nullable?: true;
  readonly readOnly?: true;
  readonly writeOnly?: true;
  readonly default?: string | number | boolean;
  /** Suggestions for a string that may be anything. */
  readonly knownValues?: readonly string[];
  /** The only values there are. */
  readonly allowed?: readonly (string | number)[];
  /** Keyword to bound; keywords of inner schemas have a prefix, as in `items.minimum`. */
  readonly limits?: Readonly<Record<string, number>>;
}

/** Reads the `facts.json` beside a test, whose URL is given. */
export async function readFacts(beside: string): Promise<Facts> {
  return JSON.parse(await readFile(new URL("facts.json", beside), "utf8"));
}

/** The fields of a model, those of its bases included; a field declared again replaces the inherited one. */
export function allFields(facts: Facts, model: ModelFacts): Readonly<Record<string, FieldFacts>> {
  const base = model.base === undefined ? undefined : facts.models[model.base];
  return base === undefined ? model.fields : { ...allFields(facts, base), ...model.fields };
}
