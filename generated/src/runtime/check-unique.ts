import { addIssue, type Issue, type Path } from "./issue.js";

/** No two items may be the same data. Each item is looked at once, however many there are. */
export function checkUnique(
  items: readonly unknown[],
  path: Path | undefined,
  issues: Issue[],
): void {
  const scalars = new Map<unknown, number>();
  const structures = new Map<string, number>();
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    const first =
      typeof item === "object" && item !== null
        ? firstPlace(structures, canonical(item), i)
        : firstPlace(scalars, item, i);
    if (first !== i) {
      addIssue(issues, path, "uniqueItems", `items ${first} and ${i} are equal`);
      return;
    }
  }
}

function firstPlace<Key>(places: Map<Key, number>, key: Key, place: number): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, place);
  return place;
}

/** Text that is equal for equal data: JSON with sorted keys. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`,
  );
  return `{${entries.sort().join()}}`;
}
