import type { Manifest } from "./manifest.js";
import type { Stale } from "./stale.js";

/** Why two runs do not produce the same: what went into them, or else modelsmith itself. */
export function explainChange(before: Manifest, after: Manifest): Pick<Stale, "cause" | "reason"> {
  const sources = changedSources(before.sources, after.sources);
  if (sources.length > 0) {
    return { cause: "schemas", reason: `schema changed: ${enumerate(sources)}` };
  }
  if (before.settings !== after.settings) return { cause: "settings", reason: "settings changed" };
  const change =
    before.generator === after.generator
      ? "it makes something else of the same input"
      : `${before.generator} is now ${after.generator}`;
  return { cause: "generator", reason: `generator changed: ${change}` };
}

function changedSources(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path) => {
    if (before.get(path) === after.get(path)) return [];
    if (!before.has(path)) return [`${path} (new)`];
    return after.has(path) ? [path] : [`${path} (removed)`];
  });
}

const shown = 3;

function enumerate(names: readonly string[]): string {
  const rest = names.length - shown;
  const first = names.slice(0, shown).join(", ");
  return rest > 0 ? `${first} and ${rest} more` : first;
}
