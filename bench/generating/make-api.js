// @ts-check

/**
 * An OpenAPI document with so many schemas, shaped as those of large services are: resources with some dozen described
 * properties, requests, pages, events told apart by a tag, content in several forms, enums; every fourth reference
 * leads to another group. The same count gives the same document.
 * @param {number} count
 * @returns {object}
 */
export function makeApi(count) {
  const groups = Math.max(1, Math.floor(count / groupSize));
  /** @type {Record<string, object>} */
  const schemas = {};
  /** @type {Record<string, object>} */
  const paths = {};
  for (let index = 0; index < groups; index++) {
    Object.assign(schemas, makeGroup(index, groups));
    Object.assign(paths, makePaths(index));
  }
  return {
    openapi: "3.1.0",
    info: { title: "Large API", version: "1.0.0" },
    paths,
    components: { schemas: Object.fromEntries(Object.entries(schemas).slice(0, count)) },
  };
}

/** How many schemas a group has. */
const groupSize = 14;

const nouns = [
  "Assistant",
  "Batch",
  "Run",
  "File",
  "Vector",
  "Message",
  "Session",
  "Eval",
  "Model",
  "Upload",
];
const verbs = ["created", "updated", "completed", "failed"];

/**
 * @param {number} index
 * @returns {string}
 */
function nameOf(index) {
  return `${nouns[index % nouns.length]}${Math.floor(index / nouns.length) || ""}`;
}

/** @param {string} name */
function ref(name) {
  return { $ref: `#/components/schemas/${name}` };
}

/**
 * @param {string} what
 * @param {string} of
 */
function describe(what, of) {
  return `The ${what} of the ${of}, as the service reports it. It stays the same for the lifetime of the ${of}, unless a later request changes it; see the guide on ${what} for the values that are accepted and what they cost.`;
}

/**
 * @param {number} index
 * @param {number} groups
 * @returns {Record<string, object>}
 */
function makeGroup(index, groups) {
  const name = nameOf(index);
  const near = nameOf((index + 1) % groups);
  const far = nameOf((index * 7 + 3) % groups);
  const wire = name.toLowerCase();
  /** @param {string} verb */
  const eventName = (verb) => `${name}Event${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  return {
    [name]: {
      type: "object",
      title: `The ${name} object`,
      description: describe("object", wire),
      required: ["id", "object", "created_at", "status", "content", "metadata"],
      properties: {
        id: { type: "string", description: describe("identifier", wire) },
        object: {
          type: "string",
          enum: [wire],
          "x-stainless-const": true,
          description: describe("type", wire),
        },
        created_at: {
          type: "integer",
          format: "unixtime",
          description: describe("time of creation", wire),
        },
        status: ref(`${name}Status`),
        name: { type: ["string", "null"], maxLength: 256, description: describe("name", wire) },
        instructions: {
          anyOf: [{ type: "string", maxLength: 256000 }, { type: "null" }],
          description: describe("instructions", wire),
        },
        temperature: {
          type: "number",
          minimum: 0,
          maximum: 2,
          default: 1,
          description: describe("temperature", wire),
        },
        content: {
          type: "array",
          items: ref(`${name}Content`),
          description: describe("content", wire),
        },
        usage: { anyOf: [ref(`${name}Usage`), { type: "null" }] },
        parent: { ...ref(far) },
        related: {
          type: "array",
          maxItems: 128,
          items: ref(near),
          description: describe("relations", wire),
        },
        metadata: {
          type: "object",
          additionalProperties: { type: "string" },
          description: describe("metadata", wire),
        },
        expires_at: { type: "string", format: "date-time", description: describe("expiry", wire) },
        error: {
          type: "object",
          required: ["code", "message"],
          properties: {
            code: {
              type: "string",
              enum: ["server_error", "rate_limit_exceeded", "invalid_prompt"],
              description: describe("code of the error", wire),
            },
            message: { type: "string", description: describe("message", wire) },
          },
        },
      },
    },
    [`${name}Status`]: {
      type: "string",
      enum: [
        "queued",
        "in_progress",
        "requires_action",
        "cancelling",
        "cancelled",
        "failed",
        "completed",
        "expired",
      ],
      description: describe("status", wire),
    },
    [`${name}Usage`]: {
      type: "object",
      required: ["input_tokens", "output_tokens", "total_tokens"],
      properties: {
        input_tokens: { type: "integer", description: describe("number of tokens read", wire) },
        output_tokens: { type: "integer", description: describe("number of tokens written", wire) },
        total_tokens: { type: "integer", description: describe("sum of both", wire) },
        cached: { type: "boolean", default: false, description: describe("cache", wire) },
      },
    },
    [`Create${name}Request`]: {
      type: "object",
      required: ["model"],
      properties: {
        model: {
          anyOf: [{ type: "string" }, { type: "string", enum: ["large", "small", "mini"] }],
          description: describe("model", wire),
        },
        name: { type: "string", maxLength: 256, description: describe("name", wire) },
        input: {
          oneOf: [{ type: "string" }, { type: "array", minItems: 1, items: ref(`${name}Content`) }],
          description: describe("input", wire),
        },
        metadata: { type: "object", additionalProperties: { type: "string" } },
        stream: { type: "boolean", default: false, description: describe("stream", wire) },
        options: {
          type: "object",
          properties: {
            top_p: {
              type: "number",
              minimum: 0,
              maximum: 1,
              default: 1,
              description: describe("share of the probability", wire),
            },
            seed: {
              type: "integer",
              minimum: -9223372036854776000,
              maximum: 9223372036854776000,
              description: describe("seed", wire),
            },
          },
        },
      },
    },
    [`Modify${name}Request`]: {
      allOf: [
        ref(`Create${name}Request`),
        {
          type: "object",
          required: ["reason"],
          properties: { reason: { type: "string", description: describe("reason", wire) } },
        },
      ],
    },
    [`List${name}Response`]: {
      type: "object",
      required: ["object", "data", "has_more"],
      properties: {
        object: { type: "string", const: "list" },
        data: { type: "array", items: ref(name) },
        first_id: { type: "string", examples: ["id_abc"] },
        last_id: { type: "string", examples: ["id_xyz"] },
        has_more: { type: "boolean", description: describe("further pages", wire) },
      },
    },
    [`${name}Content`]: {
      oneOf: [ref(`${name}TextContent`), ref(`${name}ImageContent`)],
      discriminator: { propertyName: "type" },
    },
    [`${name}TextContent`]: {
      type: "object",
      description: describe("text", wire),
      required: ["type", "text"],
      properties: {
        type: {
          type: "string",
          enum: ["text"],
          description: describe("type of the content", wire),
        },
        text: { type: "string", description: describe("text itself", wire) },
        annotations: {
          type: "array",
          items: {
            type: "object",
            required: ["index"],
            properties: { index: { type: "integer" }, url: { type: "string", format: "uri" } },
          },
        },
      },
    },
    [`${name}ImageContent`]: {
      type: "object",
      description: describe("image", wire),
      required: ["type", "image_url"],
      properties: {
        type: {
          type: "string",
          enum: ["image"],
          description: describe("type of the content", wire),
        },
        image_url: {
          type: "string",
          format: "uri",
          description: describe("address of the image", wire),
        },
        detail: { type: "string", enum: ["auto", "low", "high"], default: "auto" },
      },
    },
    [`${name}Event`]: {
      type: "object",
      description: describe("event", wire),
      required: ["type", "event_id", "sequence_number"],
      properties: {
        type: { type: "string" },
        event_id: { type: "string", description: describe("identifier of the event", wire) },
        sequence_number: {
          type: "integer",
          minimum: 0,
          description: describe("place in the order", wire),
        },
      },
      discriminator: {
        propertyName: "type",
        mapping: Object.fromEntries(
          verbs.map((verb) => [`${wire}.${verb}`, ref(eventName(verb)).$ref]),
        ),
      },
    },
    ...Object.fromEntries(verbs.map((verb) => [eventName(verb), makeEvent(verb, name, wire)])),
  };
}

/**
 * @param {string} verb
 * @param {string} name
 * @param {string} wire
 */
function makeEvent(verb, name, wire) {
  return {
    description: describe(`event that it was ${verb}`, wire),
    allOf: [
      ref(`${name}Event`),
      {
        type: "object",
        required: ["type", wire],
        properties: {
          type: { type: "string", const: `${wire}.${verb}` },
          [wire]: ref(name),
          delta: { type: "string", description: describe("part that is new", wire) },
        },
      },
    ],
  };
}

/** @param {number} index */
function makePaths(index) {
  const name = nameOf(index);
  const wire = name.toLowerCase();
  /** @param {string} schema */
  const json = (schema) => ({ "application/json": { schema: ref(schema) } });
  /** @param {string} id @param {object} more */
  const operation = (id, more) => ({
    operationId: `${id}${name}`,
    summary: describe(id, wire),
    description: describe(`${id} operation`, wire),
    ...more,
  });
  return {
    [`/${wire}`]: {
      get: operation("list", {
        responses: { 200: { description: "OK", content: json(`List${name}Response`) } },
      }),
      post: operation("create", {
        requestBody: { required: true, content: json(`Create${name}Request`) },
        responses: { 200: { description: "OK", content: json(name) } },
      }),
    },
    [`/${wire}/{id}`]: {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: operation("get", { responses: { 200: { description: "OK", content: json(name) } } }),
      post: operation("modify", {
        requestBody: { required: true, content: json(`Modify${name}Request`) },
        responses: { 200: { description: "OK", content: json(name) } },
      }),
    },
  };
}
