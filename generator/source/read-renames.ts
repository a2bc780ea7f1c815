import type { Report } from "../diagnostics.js";
import { isTypeName } from "../naming.js";
import type { NamespaceConfig } from "./config.js";
import { type Entry, entryBelow, readKeys, readText, type TextRule } from "./config-entry.js";

/** The table of a namespace that says what is to be called otherwise. */
export function readRenames(
  entry: Entry,
  report: Report,
): Pick<NamespaceConfig, "renames"> | undefined {
  if (entry.value === undefined) return undefined;
  const renames = readKeys(entry, report).flatMap((from) => {
    const below = entryBelow(entry, from);
    const to = readText(below, nameRule, report);
    return to === "" ? [] : [{ from, to, at: { source: below.source, pointer: below.pointer } }];
  });
  return { renames };
}

const nameRule: TextRule = {
  expected: 'a name for a class, such as "Pet"',
  accepts: isTypeName,
  fallback: "",
};
