import type { JSONSchema } from "json-schema-to-typescript";
import type { Field, Type } from "../model/api.js";
import { stringLiteral } from "./literal.js";
import { type Namer, typeText } from "./type-text.js";

/** What json-schema-to-typescript is asked to print: one interface, references pinned by name. */
export interface WireInterface {
  readonly name: string;
  /** The interface that it extends, which then says of undeclared entries that they may be anything. */
  readonly base?: string | undefined;
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
 * The plain JSON interface of a model, printed by json-schema-to-typescript. It is asked for every form of line once (a
 * required list of something, an optional map of numbers), with stand-ins for what differs: the key, which it would print
 * as it is, and the types that are known by name, so that names stay ours and cycles do not matter.
 */
export async function wireInterface(wire: WireInterface, namer: Namer): Promise<string> {
  const above = wire.base === undefined ? "" : ` extends ${wire.base}`;
  let text = `export interface ${wire.name}${above} {\n`;
  for (const { type, required, wire: key } of wire.fields) {
    const { form, named } = wireForm(type, namer);
    const member = required ? "required" : "optional";
    // To wait costs more than to look up, and almost every line is known.
    const line = lines[member].get(form) ?? (await printLine(form, member));
    text += fillIn(line, keyText(key), named);
  }
  if (wire.extra !== undefined) {
    const { form, named } = indexForm(wire, wire.extra, namer);
    const line = lines.index.get(form) ?? (await printLine(form, "index"));
    text += fillIn(line, "", named);
  }
  return `${text}}`;
}

/** A type as JSON Schema for printing, with a stand-in for the part of it that is printed here. */
interface WireForm {
  readonly form: JSONSchema;
  readonly named: string;
}

const keyStandIn = "key_";
const nameStandIn = "Named_";

function fillIn(line: string, key: string, named: string): string {
  return line.replace(/\b(?:key_|Named_)/g, (found) => (found === keyStandIn ? key : named));
}

/** What json-schema-to-typescript would spell differently is printed here. */
function wireForm(type: Type, namer: Namer): WireForm {
  switch (type.kind) {
    case "any":
    case "string":
    case "number":
    case "boolean":
    case "null":
      return { form: forms[type.kind], named: "" };
    case "list":
      return listForm(type.items, namer);
    case "map": {
      const { form, named } = wireForm(type.values, namer);
      return { form: mapOf(form), named };
    }
    default:
      return { form: forms.named, named: typeText(type, "wire", namer) };
  }
}

/** What is no name is put in parentheses, which json-schema-to-typescript does not know to be needed. */
function listForm(items: Type, namer: Namer): WireForm {
  const { form, named } = wireForm(items, namer);
  const isName = form !== forms.named || /^[\p{ID_Continue}$.]+$/u.test(named);
  return { form: listOf(form), named: isName ? named : `(${named})` };
}

/** TypeScript wants an index signature to cover the declared keys too, so extra keys are typed only where they agree. */
function indexForm({ fields, base }: WireInterface, extra: Type, namer: Namer): WireForm {
  const isAlone = fields.length === 0 && base === undefined;
  return isAlone ? wireForm(extra, namer) : { form: forms.any, named: "" };
}

/** There are but a few dozen forms, and of each there is one object, by which its lines are found. */
const forms = {
  any: {},
  string: { type: "string" },
  number: { type: "number" },
  boolean: { type: "boolean" },
  null: { type: "null" },
  named: { tsType: nameStandIn },
} as const satisfies Readonly<Record<string, JSONSchema>>;

const listOf = onceEach((items: JSONSchema): JSONSchema => ({ type: "array", items }));
const mapOf = onceEach(
  (values: JSONSchema): JSONSchema => ({ type: "object", additionalProperties: values }),
);

function onceEach(make: (inner: JSONSchema) => JSONSchema): (inner: JSONSchema) => JSONSchema {
  const made = new Map<JSONSchema, JSONSchema>();
  return (inner) => {
    const form = made.get(inner) ?? make(inner);
    made.set(inner, form);
    return form;
  };
}

/** What json-schema-to-typescript made of each form, which is the same for good. */
const lines: Readonly<Record<Member, Map<JSONSchema, string>>> = {
  required: new Map(),
  optional: new Map(),
  index: new Map(),
};

/** What a line of an interface declares: a key of its own, or all that are not declared. */
type Member = "required" | "optional" | "index";

async function printLine(form: JSONSchema, member: Member): Promise<string> {
  const { compile } = await import("json-schema-to-typescript");
  const isIndex = member === "index";
  const schema: JSONSchema = {
    type: "object",
    properties: isIndex ? {} : { [keyStandIn]: form },
    required: member === "required" ? [keyStandIn] : [],
    additionalProperties: isIndex ? form : false,
  };
  const [, ...printed] = indented(await compile(schema, "Wire", options)).split("\n");
  const text = printed.slice(0, -1).map((each) => `${each}\n`);
  lines[member].set(form, text.join(""));
  return text.join("");
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
