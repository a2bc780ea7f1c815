import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { findHarmless, findMutants, isHarmless, type Mutant } from "./find-mutants.js";

const generator = fileURLToPath(new URL("../../../generator/", import.meta.url));
const switches = fileURLToPath(new URL("mutant-switch.ts", import.meta.url));

/**
 * Loads the generator with all its mutants, each behind a switch, in memory: the files stay as they are, and one process goes
 * through all of them.
 */
export function mutantPlugin(): Plugin {
  const all: readonly Mutant[] = [...findMutants(), ...findHarmless()];
  return {
    name: "mutants",
    enforce: "pre",
    transform(code, file) {
      const found = all.filter(({ path }) => generator + path === file);
      if (found.length === 0) return undefined;
      const changed = withSwitches(code, 0, code.length, found);
      const names =
        "isOn as isMutant__, isWatching as isWatching__, compared as compared__, unescaped";
      return `${changed}\nimport { ${names} } from ${JSON.stringify(switches)};\n`;
    },
  };
}

/** The code between two places, each mutant beside what it replaces; one may stand within what another replaces. */
function withSwitches(
  code: string,
  start: number,
  end: number,
  mutants: readonly Mutant[],
): string {
  const inside = mutants.filter((each) => each.start >= start && each.end <= end);
  const [outer] = inside.toSorted((a, b) => a.start - b.start || b.end - a.end);
  if (outer === undefined) return code.slice(start, end);
  const rest = inside.filter((each) => each !== outer);
  const before = code.slice(start, outer.start);
  const own = withSwitches(code, outer.start, outer.end, rest);
  const behind = withSwitches(code, outer.end, end, rest);
  const id = JSON.stringify(outer.id);
  if (own.startsWith("{") && outer.replacement.startsWith("{"))
    return `${before}{ compared__(${id}, 0, 1); if (isMutant__(${id})) ${outer.replacement} else ${own} }${behind}`;
  const watched = `(isWatching__() ? compared__(${id}, ${own}, ${outer.replacement}) : ${own})`;
  const usual = isHarmless(outer) ? watched : own;
  return `${before}(isMutant__(${id}) ? ${outer.replacement} : ${usual})${behind}`;
}
