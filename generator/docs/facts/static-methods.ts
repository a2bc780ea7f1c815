import { collectedName } from "../../emit/union-maker.js";
import type { Api, Declaration } from "../../model/api.js";
import { letsOthersThrough } from "../../model/beside-objects.js";
import { isMergeable } from "../../model/merge-rules.js";
import { ownsTree } from "./lineage.js";
import type { Method, Parameter } from "./model-methods.js";

const value: Parameter = {
  name: "value",
  type: "unknown",
  text: "A message as JSON.parse gives it.",
};
const notAnObject = { error: "TypeError", when: "The value is no object." };

/** What the class or const itself offers, by the name of its declaration. */
export function staticMethods(api: Api, declaration: Declaration): readonly Method[] {
  const { name, kind } = declaration;
  const lax = kind === "model" && letsOthersThrough(declaration);
  const decoding = decodingMethods(
    { name, decoded: lax ? `${name} | NonObject` : name },
    kind !== "model" || lax ? [] : [notAnObject],
  );
  if (kind === "model" && declaration.tree === undefined) {
    const merging = isMergeable(declaration) ? [collect(name, name)] : [];
    return [...decoding, ...modelOnly, ...merging];
  }
  const plain = [...decoding, toPlain(name), schema];
  if (kind === "enum") return [...plain, ...enumOnly(name)];
  if (!ownsTree(declaration)) return plain;
  const collected = collectedName(api, declaration);
  return [...plain, stream(name), ...(collected === undefined ? [] : [collect(name, collected)])];
}

/** What decodes, and what it gives: for a class of a schema without a type also what is no object. */
interface Decoded {
  readonly name: string;
  readonly decoded: string;
}

function decodingMethods({ name, decoded }: Decoded, throws: Method["throws"]): readonly Method[] {
  return [
    {
      name: "fromJSON",
      signature: `static fromJSON(value: unknown): ${decoded}`,
      summary:
        "Decodes a copy of a wire value. Trusting: nothing is validated, added, overwritten or lost.",
      parameters: [value],
      returns: { type: decoded, text: "The decoded value; of the subclass that the tags choose." },
      throws,
    },
    {
      name: "fromText",
      signature: `static fromText(text: string): ${decoded}`,
      summary: "As fromJSON, for JSON text. It owns what it parses, so it copies nothing.",
      parameters: [{ name: "text", type: "string", text: "JSON." }],
      returns: { type: decoded, text: "The decoded value." },
      throws: [{ error: "SyntaxError", when: "The text is no JSON." }, ...throws],
    },
    {
      name: "parse",
      signature: `static parse(value: unknown): ${decoded}`,
      summary: "Validates any value against the schema, then decodes a copy.",
      parameters: [value],
      returns: { type: decoded, text: "The decoded value." },
      throws: [
        {
          error: "ValidationError",
          when: "The value breaks a rule of the schema; its issues say which, each with its path.",
        },
      ],
    },
    {
      name: "parseText",
      signature: `static parseText(text: string): ${decoded}`,
      summary: "As parse, for JSON text. It owns what it parses, so it copies nothing.",
      parameters: [{ name: "text", type: "string", text: "JSON." }],
      returns: { type: decoded, text: "The decoded value." },
      throws: [
        { error: "SyntaxError", when: "The text is no JSON." },
        { error: "ValidationError", when: "The value breaks a rule of the schema." },
      ],
    },
    {
      name: "safeParse",
      signature: `static safeParse(value: unknown): SafeParseResult<${decoded}>`,
      summary: "As parse, but gives what is wrong instead of throwing it.",
      parameters: [value],
      returns: {
        type: `{ success: true, data: ${decoded} } | { success: false, error: ValidationError }`,
        text: "Success with the decoded value, or the issues.",
      },
      throws: [],
    },
    {
      name: "is",
      signature: `static is(value: unknown): value is ${name}`,
      summary: "Whether a value is a decoded one of this type.",
      parameters: [{ name: "value", type: "unknown", text: "Any value." }],
      returns: { type: "boolean", text: "True when it is; TypeScript narrows it then." },
      throws: [],
    },
    {
      name: "~standard",
      signature: 'static get "~standard"(): StandardProps',
      summary: "The entry of Standard Schema v1, for libraries that take any validator.",
      parameters: [],
      returns: { type: "StandardProps", text: "Version, vendor and validate." },
      throws: [],
    },
  ];
}

const schema: Method = {
  name: "jsonSchema",
  signature: "static get jsonSchema(): JsonSchema",
  summary: "The schema it came from, with everything it refers to.",
  parameters: [],
  returns: { type: "JsonSchema", text: "A schema of draft 2020-12 that stands on its own." },
  throws: [],
};

const modelOnly: readonly Method[] = [
  schema,
  {
    name: "modelFields",
    signature: "static get modelFields(): readonly ModelField[]",
    summary: "The fields as data, those of base classes first.",
    parameters: [],
    returns: {
      type: "readonly ModelField[]",
      text: "For each: name, wire, type, required, readOnly, writeOnly, default, docs.",
    },
    throws: [],
  },
  {
    name: "modelComputedFields",
    signature: "static get modelComputedFields(): readonly ModelField[]",
    summary: "Attributes that are worked out from others and yet are on the wire.",
    parameters: [],
    returns: { type: "readonly ModelField[]", text: "Empty unless a mixin adds some." },
    throws: [],
  },
  {
    name: "modelConfig",
    signature: "static get modelConfig(): ModelConfig",
    summary: "How the class treats what it is given.",
    parameters: [],
    returns: { type: "ModelConfig", text: "applyDefaults, populateByName, validateAssignment." },
    throws: [],
  },
];

function toPlain(name: string): Method {
  return {
    name: "toJSON",
    signature: `static toJSON(value: ${name}): Wire`,
    summary: "The wire JSON of a decoded value.",
    parameters: [{ name: "value", type: name, text: "A decoded value." }],
    returns: { type: "Wire", text: "A deep plain copy." },
    throws: [],
  };
}

function enumOnly(name: string): readonly Method[] {
  return [
    {
      name: "values",
      signature: "static readonly values: readonly Value[]",
      summary: "The listed values, in the order of the schema.",
      parameters: [],
      returns: { type: "readonly Value[]", text: `Every listed ${name}.` },
      throws: [],
    },
    {
      name: "isKnown",
      signature: "static isKnown(value: unknown): boolean",
      summary: "Whether a value is a listed one.",
      parameters: [{ name: "value", type: "unknown", text: "Any value." }],
      returns: { type: "boolean", text: "True when it is; TypeScript narrows it then." },
      throws: [],
    },
  ];
}

function collect(name: string, result: string): Method {
  return {
    name: "collect",
    signature: `static collect(members: Parts<${name}>): Promise<${result}>`,
    summary: "Builds up one model from the members that a stream brings, none of which is changed.",
    parameters: [
      {
        name: "members",
        type: `Parts<${name}>`,
        text: "A stream of members, or any other iterable.",
      },
    ],
    returns: { type: `Promise<${result}>`, text: "What they build up." },
    throws: [],
  };
}

function stream(name: string): Method {
  return {
    name: "stream",
    signature: `static stream(source: StreamSource, options?: StreamOptions): EventStream<${name}>`,
    summary:
      "Reads members from Server-Sent Events, lines of JSON, or the messages of a WebSocket.",
    parameters: [
      {
        name: "source",
        type: "StreamSource",
        text: "A response, a body, a socket, or an iterable of text.",
      },
      {
        name: "options",
        type: "StreamOptions",
        text: "The format, where it cannot be seen from the source, and what to do with faults.",
        default: "{}",
      },
    ],
    returns: { type: `EventStream<${name}>`, text: "An async iterable of decoded members." },
    throws: [
      { error: "StreamError", when: "While it is read: the stream breaks off or holds no JSON." },
    ],
  };
}
