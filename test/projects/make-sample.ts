import type { Json, JsonObject } from "../../generator/source/json.js";
import { allFields, type Facts, type FieldFacts } from "../support/facts/facts.js";

/** Wire JSON of a model as the facts have it: every field, and inside of them every field, a few levels deep. */
export function makeSample(facts: Facts, name: string, depth = 0): JsonObject {
  const model = facts.models[name];
  if (model === undefined) throw new Error(`no model ${name}`);
  const [child] = Object.values(model.mapping ?? {});
  if (child !== undefined) return makeSample(facts, child, depth);
  const fields = Object.entries(allFields(facts, model));
  const kept = fields.filter(([, { required }]) => required || depth < deep);
  return Object.fromEntries(kept.map(([wire, field]) => [wire, fieldValue(facts, field, depth)]));
}

const deep = 3;

function fieldValue(facts: Facts, field: FieldFacts, depth: number): Json {
  const { constant, allowed, format, type = "any", limits = {} } = field;
  if (constant !== undefined) return constant;
  if (allowed?.[0] !== undefined) return allowed[0];
  if (format === "uri") return "https://example.com/a?b=c#d";
  if (format === "date-time") return "2025-11-21T10:20:30.450+01:00";
  if (type === "integer" || type === "number") return limits.maximum ?? 3;
  return typedValue(facts, type, depth);
}

/** A value of a type in the words of `FieldFacts.type`: of its first form, where there are several. */
function typedValue(facts: Facts, type: string, depth: number): Json {
  const [form = "", container, held] = /^(list|map)<([^<>]*)>|^[^|]+/.exec(type) ?? [];
  if (held !== undefined) {
    const items = depth < deep ? [typedValue(facts, held, depth)] : [];
    return container === "list" ? items : Object.fromEntries(items.map((item) => ["a key", item]));
  }
  const plain = plainValues[form] ?? Object.values(facts.enums[form] ?? {})[0];
  if (plain !== undefined) return plain;
  const [member] = facts.unions[form] ?? [];
  if (member !== undefined) return typedValue(facts, member, depth);
  const map = facts.maps?.[form];
  return map === undefined
    ? makeSample(facts, form, depth + 1)
    : typedValue(facts, `map<${map}>`, depth);
}

const plainValues: Readonly<Record<string, Json>> = {
  string: "text – “quoted”",
  integer: 3,
  number: 0.25,
  boolean: false,
  datetime: 1763720430,
  any: { any: [null, { of: "these" }] },
};
