import { constraints } from "../../emit/constraints.js";
import { jsonLiteral } from "../../emit/literal.js";
import { target } from "../../model/schema-facts.js";
import type { Schema } from "../../schema/schema.js";
import type { Json } from "../../source/json.js";

/** What can be wrong with a value, in sentences. Texts that a schema wrote are in backticks. */
export function rulesInWords(schema: Schema): readonly string[] {
  const facts = target(schema);
  const { pattern, format, assertedFormat, constant, not, contains, dependentRequired } = facts;
  return [
    ...constraints(schema),
    constant === undefined ? "" : `Always ${quoted(constant.value)}.`,
    pattern === undefined ? "" : `Matches ${code(pattern)}.`,
    format === undefined
      ? ""
      : `Format ${code(format)}${assertedFormat === undefined ? ", not enforced" : ""}.`,
    facts.contentEncoding === undefined ? "" : `Encoded as ${code(facts.contentEncoding)}.`,
    facts.contentMediaType === undefined ? "" : `Holds ${code(facts.contentMediaType)}.`,
    facts.additionalProperties?.always === false ? "No other entries." : "",
    facts.unevaluatedProperties?.always === false ? "No other entries." : "",
    facts.propertyNames === undefined ? "" : `Keys: ${rulesInWords(facts.propertyNames).join(" ")}`,
    contains === undefined ? "" : containing(facts),
    ...[...(dependentRequired ?? [])].map(
      ([key, needed]) => `With ${code(key)} comes ${needed.map(code).join(", ")}.`,
    ),
    facts.if === undefined ? "" : "Depends on a condition; see the schema.",
    not === undefined ? "" : "Must not match a schema of its own; see below.",
    ...itemRules(facts),
  ].filter((text) => text !== "");
}

function itemRules({ items }: Schema): readonly string[] {
  if (items === undefined || items.always !== undefined) return [];
  return constraints(items).map((text) => `Each: ${text.charAt(0).toLowerCase()}${text.slice(1)}`);
}

function containing({ minContains = 1, maxContains }: Schema): string {
  const most = maxContains === undefined ? "" : ` and at most ${maxContains}`;
  return `At least ${minContains}${most} of the items must match a schema of their own.`;
}

function quoted(value: Json): string {
  return code(jsonLiteral(value));
}

function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}
