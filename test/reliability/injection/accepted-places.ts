import { valueText } from "../../../generator/import/yaml-text.js";
import { formsHolding } from "./accepted-forms.js";

/** A project that holds a text in every place where any text is allowed, by the paths of its files. */
export type Project = Readonly<Record<string, string>>;

/** What is read as a schema, where any text may stand. */
export const acceptedPlaces: readonly string[] = [
  ..."title description $comment x-key x-value examples example default-text default-key".split(
    " ",
  ),
  ..."const-text const-key const-item enum enum-of-many enum-description enum-in-list".split(" "),
  ..."property required pattern patternProperties propertyNames dependentRequired".split(" "),
  ..."dependentSchemas not if contains prefixItems discriminator mapping tag union-tag".split(" "),
  ..."definition nested-definition reference format contentMediaType contentEncoding".split(" "),
  ..."externalDocs xml merge-by file-name folder-name api-title api-path".split(" "),
  ..."applied-default pattern-of-type needed-key long-tag collected-into collected-from".split(" "),
  ..."pointer structure-in-if structure-in-not union-discriminator tag-of-many listed-tag".split(
    " ",
  ),
  ..."api-operation api-media-type api-component api-server config-description config-license".split(
    " ",
  ),
];

/** Puts the text into all of them. */
export function projectHolding(text: string): Project {
  const path = text.replace(/[/\0]/g, "_").replace(/[\ud800-\udfff]/g, "_");
  return {
    "modelsmith.yaml": valueText({
      package: { name: "case", version: "1.0.0", description: text, license: text },
      out: "out",
      include: ["operations"],
      namespaces: { "attacked-by_text2": { schemas: "schemas" } },
    }),
    "schemas/schema.json": JSON.stringify({ $defs: definitions(text) }),
    [`schemas/${path} folder/${path}.json`]: JSON.stringify({
      type: "object",
      properties: { a: { type: "object", properties: { b: { type: "string" } } } },
    }),
    "schemas/api.json": JSON.stringify(openApi(text)),
  };
}

/** A name is changed a little where the same one would be a duplicate or another keyword. */
function definitions(text: string): object {
  // A reference is a URI, which cannot hold half a character.
  const named = /[\ud800-\udfff]/.test(text) ? "Item" : text;
  const pointer = encodeURIComponent(named.replaceAll("~", "~0").replaceAll("/", "~1"));
  const escaped = text.replace(/[^\w]/g, "\\$&");
  const tagged = (tag: string) => ({
    type: "object",
    required: [text],
    properties: { [text]: { const: tag } },
  });
  return {
    Described: {
      title: text,
      description: `${text}\n\n${text}`,
      $comment: text,
      [`x-${text}`]: { [text]: text },
      externalDocs: { url: text, description: text },
      xml: { name: text, namespace: text },
      example: text,
      examples: [text, { [text]: text }],
      deprecated: true,
      type: "object",
      required: [text, `other ${text}`],
      properties: {
        [text]: { type: "string", default: text, description: text, readOnly: true },
        defaults: { type: "object", default: { [text]: text }, writeOnly: true },
        constant: { const: text },
        structure: { const: { [text]: [text] } },
        kind: { type: "string", enum: [text, "other"], "x-enum-descriptions": [text, text] },
        many: { enum: [text, "a", "b", "c", "d", "e", "f"] },
        list: { type: "array", items: { enum: [text, "x"] } },
        format: { type: "string", format: text },
        media: { type: "string", contentMediaType: text, contentEncoding: text },
        pattern: { type: "string", pattern: escaped },
        merged: { type: "array", items: { $ref: "#/$defs/Item" }, "x-merge": { by: text } },
        contains: { type: "array", contains: { const: text }, prefixItems: [{ const: text }] },
      },
      patternProperties: { [`^${escaped}$`]: { title: text } },
      propertyNames: { not: { enum: [text.repeat(2)] } },
      dependentRequired: { [text]: [text] },
      dependentSchemas: { [text]: { required: [text] } },
      not: { required: [text, `more ${text}`] },
      if: { properties: { [text]: { const: text } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword is called so.
      then: { properties: { [text]: { enum: [text] } } },
    },
    Item: { type: "object", properties: { [text]: { type: "string" } } },
    Kind: { type: "string", enum: [text, "one", "two"], description: text },
    Open: { anyOf: [{ type: "string" }, { enum: [text, "one"] }] },
    Base: {
      ...tagged(text),
      properties: { [text]: { type: "string" } },
      discriminator: { propertyName: text, mapping: { [text]: "#/$defs/Leaf" } },
    },
    Leaf: { allOf: [{ $ref: "#/$defs/Base" }], properties: { [text]: { const: text } } },
    Union: { oneOf: [tagged(text), tagged(`other ${text}`)] },
    ...formsHolding(text, named),
    [`named ${text}`]: { type: "object", description: text, $defs: { [text]: { type: "string" } } },
    [text]: { type: "object", properties: { again: { $ref: `#/$defs/${pointer}` } } },
  };
}

function openApi(text: string): object {
  const body = { type: "object", properties: { [text]: { type: "string", description: text } } };
  const operation = {
    operationId: text,
    summary: text,
    tags: [text],
    parameters: [{ name: text, in: "query", schema: { type: "string", enum: [text] } }],
    requestBody: { content: { [text]: { schema: body }, "application/json": { schema: body } } },
    responses: { 200: { description: text, content: { "application/json": { schema: body } } } },
  };
  return {
    openapi: "3.1.0",
    info: { title: text, version: text, description: text },
    servers: [{ url: text }],
    paths: { [`/${text}`]: { post: operation } },
    components: { schemas: { Api: body, ["a".concat(text)]: body } },
  };
}
