import { isJsonObject, type Json } from "../source/json.js";
import { pointerStep } from "../source/pointer.js";
import type { ApiDocument } from "./document.js";
import { childOf, valueAt } from "./value-at.js";

/** A schema that stands where it is used, in the description of an operation or message. */
export interface BodySchema {
  readonly pointer: string;
  readonly value: Json;
  /** What it is for: `listPets Response`. */
  readonly name: string;
}

/**
 * The bodies of requests, responses and messages that are described on the spot, in the order of the text. Of the media types
 * of a body one counts: the first that is JSON, else the first.
 */
export function findBodySchemas({ family, value }: ApiDocument): readonly BodySchema[] {
  const found = bodyPaths[family].flatMap(({ path, nameOf }) =>
    walk(value, path, []).flatMap((keys): BodySchema[] => {
      const schema = valueAt(value, keys);
      if (!isJsonObject(schema) || typeof childOf(schema, "$ref") === "string") return [];
      const name = nameOf(keys, value);
      return name === undefined
        ? []
        : [{ pointer: keys.map(pointerStep).join(""), value: schema, name }];
    }),
  );
  const named = new Map(found.map((body) => [body.pointer, body]));
  return [...named.values()];
}

/** The keys that lead to what a path describes. `*` is every key, `media` the media type that counts. */
function walk(
  value: Json,
  path: readonly string[],
  above: readonly string[],
): readonly (readonly string[])[] {
  const [step, ...rest] = path;
  if (step === undefined) return [above];
  return keysFor(step, value).flatMap((key) => {
    const next = childOf(value, key);
    return next === undefined ? [] : walk(next, rest, [...above, key]);
  });
}

function keysFor(step: string, value: Json): readonly string[] {
  if (step !== "*" && step !== "media") return [step];
  if (typeof value !== "object" || value === null) return [];
  const keys = Object.keys(value);
  if (step === "*") return keys;
  const chosen = keys.find((key) => /[/+]json\b/.test(key)) ?? keys[0];
  return chosen === undefined ? [] : [chosen];
}

type NameOf = (keys: readonly string[], document: Json) => string | undefined;

interface BodyPath {
  readonly path: readonly string[];
  readonly nameOf: NameOf;
}

const openApi: readonly BodyPath[] = [
  bodyPath("components/requestBodies/*/content/media/schema", namedBy(2, "Request")),
  bodyPath("components/responses/*/content/media/schema", namedBy(2, "Response")),
  ...["paths", "webhooks"].flatMap((holder) => [
    bodyPath(`${holder}/*/*/requestBody/content/media/schema`, operation("Request")),
    bodyPath(`${holder}/*/*/responses/*/content/media/schema`, response),
  ]),
];
const swagger: readonly BodyPath[] = [
  bodyPath("parameters/*/schema", namedBy(1, "Request")),
  bodyPath("responses/*/schema", namedBy(1, "Response")),
  bodyPath("paths/*/*/parameters/*/schema", operation("Request")),
  bodyPath("paths/*/*/responses/*/schema", response),
];
const asyncApi: readonly BodyPath[] = [
  bodyPath("components/messages/*/payload", namedBy(2, "Payload")),
  bodyPath("channels/*/messages/*/payload", namedBy(3, "Payload")),
  bodyPath("channels/*/*/message/payload", operation("Payload")),
];

const bodyPaths: Readonly<Record<ApiDocument["family"], readonly BodyPath[]>> = {
  OpenAPI: openApi,
  Swagger: swagger,
  AsyncAPI: asyncApi,
};

function bodyPath(path: string, nameOf: NameOf): BodyPath {
  return { path: path.split("/"), nameOf };
}

function namedBy(index: number, suffix: string): NameOf {
  return (keys) => `${keys[index]} ${suffix}`;
}

function operation(suffix: string): NameOf {
  return (keys, document) => `${operationName(keys, document)} ${suffix}`;
}

/** The first success needs no number: it is what an operation is about. */
function response(keys: readonly string[], document: Json): string {
  const [holder = "", path = "", method = "", responses = "", status = ""] = keys;
  const all = valueAt(document, [holder, path, method, responses]);
  const success = isJsonObject(all) ? Object.keys(all).find((key) => /^2/.test(key)) : undefined;
  const name = `${operationName(keys, document)} Response`;
  return status === success ? name : `${name} ${status}`;
}

/** Its `operationId`, or what is done to which path: `get /pets/{id}`. */
function operationName([holder = "", path = "", method = ""]: readonly string[], document: Json) {
  const id = valueAt(document, [holder, path, method, "operationId"]);
  return typeof id === "string" ? id : `${method} ${path}`;
}
