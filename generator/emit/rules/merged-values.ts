import type { Schema } from "../../schema/schema.js";
import type { Scalar } from "../../source/json.js";
import { assertsOnly, resolved } from "./assertions.js";
import { listedScalars } from "./listed-values.js";

/** One list for branches that only list scalars: what any of them lists, or for `oneOf` exactly one. */
export function mergedValues(
  branches: readonly Schema[],
  keyword: "anyOf" | "oneOf",
): readonly Scalar[] | undefined {
  const counts = new Map<Scalar, number>();
  for (const branch of branches) {
    const end = resolved(branch);
    const values = listedScalars(end);
    if (values === undefined || !assertsOnly(end, ["types", "enum", "constant"])) return undefined;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const fitting = [...counts].filter(([, count]) => keyword === "anyOf" || count === 1);
  return fitting.length === 0 ? undefined : fitting.map(([value]) => value);
}
