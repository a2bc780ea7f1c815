let on: ReadonlySet<string> = new Set();
let seen: Map<string, boolean> | undefined;

/** Switches these mutants on and all others off. Places are looked at no more. */
export function switchTo(ids: readonly string[]): void {
  on = new Set(ids);
  seen = undefined;
}

/** Whether the generator is that mutant now. */
export function isOn(id: string): boolean {
  return on.has(id);
}

/**
 * Looks from now on what harmless places are given. What is handed back grows: by the ids of places that were come to, whether
 * encoding ever changed anything there.
 */
export function watchPlaces(): ReadonlyMap<string, boolean> {
  seen = new Map();
  return seen;
}

/** Whether places are looked at. */
export function isWatching(): boolean {
  return seen !== undefined;
}

/** What a place gives; notes whether that is what it would give without encoding, but for quotes that nothing needs. */
export function compared<Result>(id: string, result: Result, forgotten: unknown): Result {
  if (typeof result === "function" && typeof forgotten === "function")
    return new Proxy(result, {
      apply: (target, self, args) =>
        compared(id, Reflect.apply(target, self, args), Reflect.apply(forgotten, self, args)),
    });
  const isSame = result === forgotten || `"${result}"` === forgotten;
  seen?.set(id, seen.get(id) === true || !isSame);
  return result;
}

/** JSON as somebody would write it who does not know of escapes: what mutants do in place of quoting. */
export function unescaped(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (Array.isArray(value)) return `[${value.map(unescaped).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(([key, item]) => `"${key}": ${unescaped(item)}`);
  return `{ ${entries.join(", ")} }`;
}
