/** What one thing was named, by the names it asked for. The two differ where something else had the name already. */
export type NamesOfOne = ReadonlyMap<string, string>;

/** What a run named in one namespace, by the places of schemas: `pets.yaml#/$defs/Pet`. The next run names it the same. */
export interface GivenNames {
  /** Classes, types, and what is exported beside them. */
  readonly exports: ReadonlyMap<string, NamesOfOne>;
  /** Attributes by their wire names, members of enums by their values. */
  readonly members: ReadonlyMap<string, NamesOfOne>;
  /** Files, which can be imported one by one. */
  readonly files: ReadonlyMap<string, NamesOfOne>;
}

/** What was named before anything was. */
export const nothingNamed: GivenNames = {
  exports: new Map(),
  members: new Map(),
  files: new Map(),
};
