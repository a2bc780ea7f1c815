import type { Draft } from "./draft.js";
import type { Schema } from "./schema.js";

/** Every schema that a schema holds or refers to, in the order of its keywords here. */
export function edgesOf(schema: Schema): readonly Schema[] {
  const edges: Schema[] = [];
  const note = (to: Schema): Schema => {
    edges.push(to);
    return to;
  };
  redirectEdges({ ...schema }, note);
  if (schema.dynamicRef !== undefined) edges.push(schema.dynamicRef.initial);
  return edges;
}

/** The keywords that hold one schema. */
export const singleParts = [
  "additionalProperties",
  "unevaluatedProperties",
  "propertyNames",
  "items",
  "unevaluatedItems",
  "contains",
  "not",
  "if",
  "then",
  "else",
] as const;
/** The keywords that hold a list of schemas. */
export const listEdges = ["prefixItems", "allOf", "anyOf", "oneOf"] as const;
/** The keywords that hold schemas by name. */
export const mapEdges = ["properties", "patternProperties", "dependentSchemas"] as const;

/** Leads every edge but dynamic ones elsewhere. */
export function redirectEdges(draft: Draft, follow: (to: Schema) => Schema): void {
  for (const field of ["ref", ...singleParts] as const) {
    const to = draft[field];
    if (to !== undefined) draft[field] = follow(to);
  }
  for (const field of listEdges) {
    const list = draft[field];
    if (list !== undefined) draft[field] = list.map(follow);
  }
  for (const field of mapEdges) {
    const map = draft[field];
    if (map !== undefined) {
      draft[field] = new Map([...map].map(([key, to]) => [key, follow(to)]));
    }
  }
}
