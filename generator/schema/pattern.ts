/** Whether JavaScript can run a pattern the way JSON Schema wants it: by code points (2020-12 core, section 6.4). */
export function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
