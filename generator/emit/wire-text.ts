import { compile, type JSONSchema } from "json-schema-to-typescript";
import type { Field, Type } from "../model/api.js";
import { stringLiteral } from "./literal.js";
import { type Namer, typeText } from "./type-text.js";

/** What json-schema-to-typescript is asked to print: one interface, references pinned by name. */
export interface WireInterface {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Type of undeclared entries, when the schema speaks of them. */
  readonly extra: Type | undefined;
}

const options = {
  additionalProperties: false,
  bannerComment: "",
  format: false,
  ignoreMinAndMaxItems: true,
  strictIndexSignatures: false,
  unknownAny: true,
};

/**
 * The plain JSON interface of a model, printed by json-schema-to-typescript from its normalised schema: one at a time, so that
 * names stay ours and cycles do not matter. Keys go in under safe names, since they are printed as they are.
 */
export async function wireInterface(wire: WireInterface, namer: Namer): Promise<string> {
  const keys = wire.fields.map((field, index) => ({ field, key: `key${index}_` }));
  const schema: JSONSchema = {
    type: "object",
    properties: Object.fromEntries(
      keys.map(({ field, key }) => [key, wireSchema(field.type, namer)]),
    ),
    required: keys.filter(({ field }) => field.required).map(({ key }) => key),
    additionalProperties: wire.extra === undefined ? false : indexSchema(wire, namer),
  };
  const text = await compile(schema, "Wire", options);
  return indented(text)
    .replace(/^export interface Wire\b/, () => `export interface ${wire.name}`)
    .replace(/\bkey(\d+)_(\?)?:/g, (_match, index: string, optional = "") => {
      const wireName = wire.fields[Number(index)]?.wire ?? "";
      return `${keyText(wireName)}${optional}:`;
    });
}

/** A type as JSON Schema for printing. What json-schema-to-typescript would spell differently is pinned. */
function wireSchema(type: Type, namer: Namer): JSONSchema {
  switch (type.kind) {
    case "any":
      return {};
    case "string":
    case "number":
    case "boolean":
    case "null":
      return { type: type.kind };
    case "list":
      return { type: "array", items: wireSchema(type.items, namer) };
    case "map":
      return { type: "object", additionalProperties: wireSchema(type.values, namer) };
    default:
      return { tsType: typeText(type, "wire", namer) };
  }
}

/** TypeScript wants an index signature to cover the declared keys too, so extra keys are typed only where they agree. */
function indexSchema(wire: WireInterface, namer: Namer): JSONSchema {
  const extra = wire.extra ?? { kind: "any" };
  return wire.fields.length === 0 ? wireSchema(extra, namer) : {};
}

function keyText(wire: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(wire) ? wire : stringLiteral(wire);
}

/** Unformatted output has no indentation and no semicolons. */
function indented(text: string): string {
  let depth = 0;
  const lines = text
    .trim()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((raw) => {
      const line = raw.trim();
      const bare = line.replace(/"(?:[^"\\]|\\.)*"/g, "");
      const opened = bare.match(/[{[(]/g)?.length ?? 0;
      const closed = bare.match(/[}\])]/g)?.length ?? 0;
      const start = Math.max(0, depth - (/^[}\])]/.test(bare) ? 1 : 0));
      depth += opened - closed;
      return (
        "  ".repeat(start) + line + (start > 0 && depth <= start && !line.endsWith("{") ? ";" : "")
      );
    });
  return lines.join("\n");
}
