/** How JavaScript runs a pattern: by code points, as JSON Schema wants it (2020-12 core, section 6.4), or as it did before. */
export type PatternFlags = "u" | "";

/**
 * The flags that a pattern runs with; undefined when JavaScript cannot run it, or would take an escape of other languages
 * (`\A`, `\Z`) for a plain letter.
 */
export function flagsOf(pattern: string): PatternFlags | undefined {
  if (canRun(pattern, "u")) return "u";
  return canRun(pattern, "") && !foreignEscape.test(pattern) ? "" : undefined;
}

function canRun(pattern: string, flags: PatternFlags): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}

const foreignEscape =
  /^(?:[^\\]|\\[^a-zA-Z]|\\[bBcdDfknrsStuvwWx])*\\[a-zA-Z](?<!\\[bBcdDfknrsStuvwWx])/;
