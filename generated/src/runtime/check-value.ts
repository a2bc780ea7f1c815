/** Whether two JSON values are the same data: deep, whatever the order of keys, `1` not being `true`. */
export function equalsJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => equalsJson(item, b[index]));
  }
  const entries = Object.entries(a);
  const others = new Map(Object.entries(b));
  return (
    entries.length === others.size &&
    entries.every(([key, item]) => others.has(key) && equalsJson(item, others.get(key)))
  );
}
