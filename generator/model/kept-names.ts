import type { NamesOfOne } from "../given-names.js";
import { NameTable } from "../naming.js";

/**
 * Hands out names, each once. What had a name before keeps it for as long as it asks for the same one; what is new gets a
 * name that nothing had.
 */
export class KeptNames {
  readonly #table: NameTable;
  /** By a name that is kept: the place it is kept for. */
  readonly #keepers: Map<string, string> = new Map();
  readonly #before: ReadonlyMap<string, NamesOfOne>;
  readonly #given: Map<string, Map<string, string>> = new Map();

  constructor(before: ReadonlyMap<string, NamesOfOne>, taken: Iterable<string> = []) {
    this.#before = before;
    const reserved = new Set(taken);
    for (const [place, names] of before) {
      for (const name of names.values()) {
        if (!reserved.has(name) && !this.#keepers.has(name)) this.#keepers.set(name, place);
      }
    }
    this.#table = new NameTable(new Set([...reserved, ...this.#keepers.keys()]));
  }

  /** Whether somebody has the name, or it is kept for somebody. */
  has(name: string): boolean {
    return this.#table.has(name);
  }

  /** The name of something at a place, which asks for each of its names once. */
  claim(place: string, asked: string): string {
    const before = this.#before.get(place)?.get(asked);
    const keeps = before !== undefined && this.#keepers.get(before) === place;
    const name = keeps ? before : this.#table.claim(asked);
    if (keeps) this.#keepers.delete(before);
    const names = this.#given.get(place) ?? new Map<string, string>();
    this.#given.set(place, names.set(asked, name));
    return name;
  }

  /** Takes a name for something that has to be called so. */
  take(name: string): void {
    if (!this.has(name)) this.#table.claim(name);
  }

  /** The place of what was given a name. */
  holderOf(name: string): string | undefined {
    for (const [place, names] of this.#given) if ([...names.values()].includes(name)) return place;
    return undefined;
  }

  /** Every place that something was named at. */
  places(): Iterable<string> {
    return this.#given.keys();
  }

  /** Every name that was given. */
  names(): Iterable<string> {
    return [...this.#given.values()].flatMap((names) => [...names.values()]);
  }

  /** Everything that was handed out. */
  given(): ReadonlyMap<string, NamesOfOne> {
    return this.#given;
  }
}
