// @ts-check

/**
 * JSON Schema as ajv and quicktype understand it: one `oneOf` a union, with the tag said where it counts.
 * @type {import("./shapes.js").Builder<import("./shapes.js").Schema>}
 */
export const jsonSchemas = {
  text: () => ({ type: "string" }),
  number: () => ({ type: "number" }),
  boolean: () => ({ type: "boolean" }),
  anything: () => ({}),
  literal: (value) => ({ type: "string", const: value }),
  list: (items) => ({ type: "array", items }),
  map: (values) => ({ type: "object", additionalProperties: values }),
  nullable: (type) => ({ anyOf: [type, { type: "null" }] }),
  union: (types) => ({ anyOf: types }),
  object: (fields) => ({
    type: "object",
    required: fields.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(fields.map(({ name, type }) => [name, type])),
  }),
  tagged: (tag, members) => ({
    type: "object",
    discriminator: { propertyName: tag },
    required: [tag],
    oneOf: members,
  }),
};
