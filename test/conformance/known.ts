import { readFile } from "node:fs/promises";

/** Tests that do not come out as they should, by draft, with the reason. */
type Known = Readonly<
  Record<string, readonly { readonly reason: string; readonly tests: readonly string[] }[]>
>;

/** The names of the tests that the committed list has for a draft. */
export async function readKnown(draft: string): Promise<ReadonlySet<string>> {
  const known: Known = JSON.parse(await readFile(new URL("skipped.json", import.meta.url), "utf8"));
  return new Set(known[draft]?.flatMap(({ tests }) => tests));
}

/** What is wrong with how some tests came out: faults that are not known, and known ones that are none any more. */
export function compareWithKnown(
  faults: ReadonlyMap<string, string | undefined>,
  known: ReadonlySet<string>,
): readonly string[] {
  return [...faults].flatMap(([name, fault]) => {
    if (fault === undefined)
      return known.has(name) ? [`${name}: is in the list and need not be`] : [];
    return known.has(name) ? [] : [`${name}: ${fault}`];
  });
}
