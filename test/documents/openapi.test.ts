import { expect, test } from "vitest";
import type { Json } from "../../generator/source/json.js";
import { readDocument } from "./read-document.js";

const tag = { type: "object", properties: { label: { type: "string" } } };
const json = (schema: Json): Json => ({ content: { "application/json": { schema } } });

test.each([
  ["OpenAPI 3.0", { openapi: "3.0.3", components: { schemas: { Tag: tag } } }],
  ["OpenAPI 3.1", { openapi: "3.1.0", components: { schemas: { Tag: tag } } }],
  ["OpenAPI 3.2", { openapi: "3.2.0", components: { schemas: { Tag: tag } } }],
  ["Swagger 2.0", { swagger: "2.0", definitions: { Tag: tag } }],
  ["Swagger 2.0 as a number", { swagger: 2, definitions: { Tag: tag } }],
  ["AsyncAPI 2", { asyncapi: "2.6.0", components: { schemas: { Tag: tag } } }],
  ["AsyncAPI 3", { asyncapi: "3.0.0", components: { schemas: { Tag: tag } } }],
])("the named schemas of %s are models", async (_, document) => {
  const { names, said, fieldsOf } = await readDocument({ "api.yaml": document });
  expect(names).toEqual(["Tag"]);
  expect(said).toEqual([]);
  expect(fieldsOf("Tag")).toEqual({ label: "string" });
});

test("schemas of AsyncAPI 3 that say what they are written in are read when it is JSON Schema", async () => {
  const wrapped = (schemaFormat: string): Json => ({ schemaFormat, schema: tag });
  const schemas = {
    Tag: wrapped("application/schema+json;version=draft-07"),
    Own: wrapped("application/vnd.aai.asyncapi;version=3.0.0"),
    Row: wrapped("application/vnd.apache.avro;version=1.9.0"),
  };
  const { names } = await readDocument({
    "api.yaml": { asyncapi: "3.0.0", components: { schemas } },
  });
  expect(names).toEqual(["Own", "Tag"]);
});

test("nullable beside a type allows null, and a boolean makes a bound exclusive", async () => {
  const schemas = {
    Tag: {
      type: "object",
      properties: {
        label: { type: "string", nullable: true },
        weight: { type: "number", minimum: 0, exclusiveMinimum: true },
      },
    },
  };
  const { declaration } = await readDocument({
    "api.yaml": { openapi: "3.0.3", components: { schemas } },
  });
  const properties = declaration("Tag").schema.properties;
  expect(properties?.get("label")?.types).toEqual(["string", "null"]);
  expect(properties?.get("weight")).toMatchObject({ exclusiveMinimum: 0 });
  expect(properties?.get("weight")?.minimum).toBeUndefined();
});

test("what documents say in words of their own is understood", async () => {
  const Tag = {
    type: "object",
    properties: {
      label: { type: "string", "x-nullable": true },
      color: { type: "integer", enum: [0, 1], "x-enumNames": ["Red", "Blue"] },
    },
  };
  const { declaration } = await readDocument({
    "api.yaml": { swagger: "2.0", definitions: { Tag } },
  });
  const properties = declaration("Tag").schema.properties;
  expect(properties?.get("label")?.types).toEqual(["string", "null"]);
  expect(properties?.get("color")?.extensions.enumNames).toEqual(["Red", "Blue"]);
});

test("nullable beside alternatives or a lone part of allOf allows null too", async () => {
  const $ref = "#/components/schemas/Tag";
  const schemas = {
    Tag: { type: "object", properties: { label: { type: "string" } } },
    Nothing: { enum: [null] },
    Holder: {
      type: "object",
      properties: {
        wrapped: { nullable: true, allOf: [{ $ref }] },
        either: { nullable: true, anyOf: [{ type: "string" }, { $ref }] },
        one: { nullable: true, oneOf: [{ $ref }, { $ref: "#/components/schemas/Nothing" }] },
        merged: { nullable: true, allOf: [{ $ref }, { required: ["label"] }] },
        bare: { nullable: true, $ref },
      },
    },
  };
  const { declaration } = await readDocument({
    "api.yaml": { openapi: "3.0.3", components: { schemas } },
  });
  const properties = declaration("Holder").schema.properties;
  const jsonOf = (name: string) => properties?.get(name)?.json;
  const none = { type: "null" };
  expect(jsonOf("wrapped")).toEqual({ anyOf: [{ $ref }, none] });
  expect(jsonOf("either")).toEqual({ anyOf: [{ type: "string" }, { $ref }, none] });
  expect(jsonOf("one")).toEqual({
    anyOf: [{ $ref }, { $ref: "#/components/schemas/Nothing" }, none],
  });
  expect(jsonOf("merged")).toEqual({ allOf: [{ $ref }, { required: ["label"] }] });
  expect(jsonOf("bare")).toEqual({ $ref });
});

test("nullable alternatives with a discriminator stay exclusive", async () => {
  const pet = (kind: string) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { type: "string", enum: [kind] } },
  });
  const pets = [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }];
  const discriminator = { propertyName: "kind" };
  const { declaration } = await readDocument({
    "api.yaml": {
      openapi: "3.0.3",
      components: {
        schemas: {
          Cat: pet("cat"),
          Dog: pet("dog"),
          Pet: { nullable: true, oneOf: pets, discriminator },
        },
      },
    },
  });
  expect(declaration("Pet").schema.json).toEqual({
    oneOf: [...pets, { type: "null" }],
    discriminator,
  });
});

test("what stands beside a reference counts since OpenAPI 3.1", async () => {
  const schemas = {
    Text: { type: "string" },
    Short: { $ref: "#/components/schemas/Text", maxLength: 3 },
  };
  const lengths = ["3.0.3", "3.1.0"].map(async (openapi) => {
    const { declaration } = await readDocument({
      "api.yaml": { openapi, components: { schemas } },
    });
    return declaration("Short").schema.maxLength;
  });
  expect(await Promise.all(lengths)).toEqual([undefined, 3]);
});

test("members of a tree are told apart by the mapping, whether it names or refers, else by their names", async () => {
  const member = { allOf: [{ $ref: "#/components/schemas/Pet" }] };
  const schemas = {
    Pet: {
      type: "object",
      required: ["kind"],
      properties: { kind: { type: "string" } },
      discriminator: {
        propertyName: "kind",
        mapping: { cat: "Cat", dog: "#/components/schemas/Dog" },
      },
    },
    Cat: member,
    Dog: member,
    "pet.cow": member,
  };
  const { declaration, said } = await readDocument({
    "api.yaml": { openapi: "3.0.3", components: { schemas } },
  });
  const pet = declaration("Pet");
  const members = pet.kind === "model" ? (pet.tree?.members ?? []) : [];
  expect(members.map(({ tags, declaration: { name } }) => [name, ...tags])).toEqual([
    ["Cat", "cat"],
    ["Dog", "dog"],
    ["PetCow", "pet.cow"],
  ]);
  expect(said).toEqual([]);
});

test("members of a union are told apart by their names as the document spells them", async () => {
  const member = { type: "object", required: ["kind"], properties: { kind: { type: "string" } } };
  const refs = ["my_cat", "my_dog"].map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const pet = { oneOf: refs, discriminator: { propertyName: "kind" } };
  const schemas = { my_cat: member, my_dog: member, pet };
  const { declaration } = await readDocument({
    "api.yaml": { openapi: "3.0.3", components: { schemas } },
  });
  const union = declaration("Pet");
  const members = union.kind === "union" ? (union.tree?.members ?? []) : [];
  expect(members.map(({ tags }) => tags)).toEqual([["my_cat"], ["my_dog"]]);
});

test("models that only other files hold are models, called by their keys or their files", async () => {
  const { names, said, fieldsOf } = await readDocument({
    "api.yaml": {
      openapi: "3.0.3",
      paths: { "/owners": { $ref: "paths/owners.yaml" } },
      components: { schemas: { Pet: { properties: { owner: { $ref: "models/owner.yaml" } } } } },
    },
    "paths/owners.yaml": { parameters: [{ name: "a", required: true }], get: { responses: {} } },
    "models/owner.yaml": {
      type: "object",
      properties: {
        home: { $ref: "common.yaml#/Address" },
        pet: { $ref: "../api.yaml#/components/schemas/Pet" },
      },
    },
    "models/common.yaml": { Address: tag, Unused: tag },
  });
  expect(names).toEqual(["Address", "Owner", "Pet"]);
  expect(fieldsOf("Owner")).toEqual({ home: "Address", pet: "Pet" });
  expect(said).toEqual([]);
});

test("a reference leads anywhere in the document, and what it finds is called after its operation", async () => {
  const document = {
    openapi: "3.1.0",
    paths: {
      "/tags/{id}": {
        get: { operationId: "getTag", responses: { "200": json(tag), "404": json(tag) } },
      },
    },
    components: {
      schemas: {
        Error: {
          type: "object",
          properties: {
            inner: {
              $ref: "#/paths/~1tags~1%7Bid%7D/get/responses/404/content/application~1json/schema",
            },
          },
        },
      },
    },
  };
  const { fieldsOf, said } = await readDocument({ "api.yaml": document });
  expect(fieldsOf("Error")).toEqual({ inner: "GetTagResponse404" });
  expect(said).toEqual([]);
});

test("a reference to a whole document is refused where it stands", async () => {
  const schemas = { Tag: { $ref: "#" } };
  const { said } = await readDocument({
    "api.yaml": { openapi: "3.1.0", components: { schemas } },
  });
  expect(said).toEqual(["reference-not-schema at api.yaml:5"]);
});

test("a reference to a document by the name it gives itself stays in it", async () => {
  const schemas = {
    Tag: tag,
    Top: { properties: { a: { $ref: "https://a.test/b#/components/schemas/Tag" } } },
  };
  const { fieldsOf, said } = await readDocument({
    "api.yaml": { openapi: "3.2.0", $self: "https://a.test/b", components: { schemas } },
  });
  expect(fieldsOf("Top")).toEqual({ a: "Tag" });
  expect(said).toEqual([]);
});

test("a dialect that a document names is looked up", async () => {
  const document = { openapi: "3.1.0", jsonSchemaDialect: "https://a.test/mine", components: {} };
  const { said } = await readDocument({ "api.yaml": document });
  expect(said).toContain("dialect-unknown at api.yaml:2");
});

test("bodies that operations describe on the spot are models when asked for", async () => {
  const document = {
    openapi: "3.0.3",
    paths: {
      "/tags": {
        post: {
          operationId: "addTag",
          requestBody: {
            content: { "text/plain": { schema: { type: "string" } }, ...contentOf(tag) },
          },
          responses: {
            "201": json(tag),
            default: json(tag),
            "404": json({ $ref: "#/components/schemas/Tag" }),
          },
        },
        get: { responses: { "200": json(tag) } },
      },
    },
    components: { schemas: { Tag: tag }, responses: { Gone: json(tag) } },
  };
  const included = await readDocument({ "api.yaml": document }, { includeOperations: true });
  expect(included.names).toEqual([
    "AddTagRequest",
    "AddTagResponse",
    "AddTagResponseDefault",
    "GetTagsResponse",
    "GoneResponse",
    "Tag",
  ]);
  expect((await readDocument({ "api.yaml": document })).names).toEqual(["Tag"]);
});

test("bodies of Swagger 2 and payloads of AsyncAPI are found where they have them", async () => {
  const swagger = {
    swagger: "2.0",
    definitions: {},
    paths: {
      "/tags": {
        put: {
          operationId: "putTag",
          parameters: [{ in: "body", name: "body", schema: tag }],
          responses: { "200": { schema: tag } },
        },
      },
    },
  };
  const asyncApi = {
    asyncapi: "2.6.0",
    channels: { tags: { publish: { operationId: "onTag", message: { payload: tag } } } },
    components: { messages: { Added: { payload: tag } } },
  };
  const options = { includeOperations: true };
  expect((await readDocument({ "a.yaml": swagger }, options)).names).toEqual([
    "PutTagRequest",
    "PutTagResponse",
  ]);
  expect((await readDocument({ "a.yaml": asyncApi }, options)).names).toEqual([
    "AddedPayload",
    "OnTagPayload",
  ]);
});

function contentOf(schema: Json): Record<string, Json> {
  return { "application/json": { schema } };
}
