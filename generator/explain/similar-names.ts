/** The names that are most like a text that is none of them, the nearest first: at most five. */
export function similarNames(text: string, names: readonly string[]): readonly string[] {
  const written = text.toLowerCase();
  const far = Math.max(2, Math.floor(text.length / 3));
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceOf(written, name.toLowerCase(), far) }))
    .filter(({ distance }) => distance <= far)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 5)
    .map(({ name }) => name);
}

/**
 * How many letters have to be added, removed or replaced to make one text of the other; more than `far` where that is more. A
 * text that the other begins with, or ends with, is as near as can be after those that differ by one letter.
 */
function distanceOf(a: string, b: string, far: number): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && (long.startsWith(short) || long.endsWith(short)))
    return Math.min(far, 2);
  if (long.length - short.length > far) return far + 1;
  let row = Array.from({ length: short.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...long].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= short.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (short[column - 1] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? far + 1;
}
