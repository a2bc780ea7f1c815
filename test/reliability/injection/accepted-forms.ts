/** Definitions of less usual forms, each of which brings text to a place of its own in the package. */
export function formsHolding(text: string, item: string): object {
  const escaped = text.replace(/[^\w]/g, "\\$&");
  const step = text.replaceAll("~", "~0").replaceAll("/", "~1");
  const tags = [...Array(10).keys()].map((index) => `${text} ${index}`);
  const looped = `#/$defs/Looped/properties/${encodeURIComponent(item.replaceAll("~", "~0").replaceAll("/", "~1"))}`;
  return {
    Filled: {
      type: "object",
      "x-apply-defaults": true,
      properties: {
        text: { type: "string", default: text },
        held: { type: "object", default: { [text]: [text] } },
      },
    },
    Patterned: {
      type: "object",
      properties: { a: { type: "string" } },
      patternProperties: { [`^${escaped}$`]: { type: "string", format: "date-time" } },
      additionalProperties: { type: "integer" },
    },
    Needing: { type: "object", required: [text], properties: { [text]: { type: "integer" } } },
    NeedingMore: { type: "object", required: [text, `x${text}`], properties: { [text]: {} } },
    Either: {
      type: "object",
      properties: {
        either: { anyOf: [{ $ref: "#/$defs/Needing" }, { $ref: "#/$defs/NeedingMore" }] },
        refused: { not: { const: text } },
        counted: { type: "array", minItems: 1, maxItems: 20_000 },
        structures: { not: { enum: [{ [text]: [text] }, [text]] } },
      },
      if: { properties: { either: { const: { [text]: [text] } } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword is called so.
      then: { required: [text] },
    },
    Many: { oneOf: tags.map((tag) => tagged(text, tag)) },
    ...Object.fromEntries(tags.map((tag, index) => [`Told${index}`, tagged(text, tag)])),
    Told: {
      oneOf: tags.map((_, index) => ({ $ref: `#/$defs/Told${index}` })),
      discriminator: { propertyName: text },
    },
    Tag: { type: "string", enum: [text, "other"] },
    Listing: {
      type: "object",
      required: [text],
      properties: { [text]: { $ref: "#/$defs/Tag" } },
      discriminator: { propertyName: text },
    },
    Listed: { allOf: [{ $ref: "#/$defs/Listing" }], properties: { [text]: { const: text } } },
    Referring: { type: "object", properties: { to: { $ref: "#/$defs/Listing" } } },
    Event: {
      type: "object",
      required: ["type"],
      properties: { type: { type: "string" } },
      discriminator: { propertyName: "type" },
      "x-collect": { result: { $ref: "#/$defs/Collected" } },
    },
    Delta: {
      allOf: [{ $ref: "#/$defs/Event" }],
      properties: { type: { const: "delta" }, [text]: { type: "string" } },
      "x-collect": { into: `/${step}`, from: text, merge: "concatenate" },
    },
    Collected: { type: "object", properties: { [text]: { type: "string" } } },
    Looped: {
      type: "object",
      properties: { [item]: { type: "array", items: { anyOf: [{ $ref: looped }, { const: 1 }] } } },
    },
  };
}

function tagged(key: string, tag: string): object {
  return { type: "object", required: [key], properties: { [key]: { const: tag } } };
}
