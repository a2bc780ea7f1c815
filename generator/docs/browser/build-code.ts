import type { ModelClass, ModelInstance, Package } from "./package-types.js";
import { indented, literal } from "./print-literal.js";

/** TypeScript that makes a value, and the value that running it makes. */
interface Made {
  readonly code: Code;
  readonly value: unknown;
}

/** Code as a tree, so that it can be broken into lines where it gets long. */
export type Code =
  | string
  | {
      readonly open: string;
      readonly items: readonly { readonly before: string; readonly code: Code }[];
      readonly close: string;
    };

/** Where a message belongs: its namespace, what that is imported from, and the name of its type. */
export interface CodeContext {
  readonly models: Package["models"];
  readonly Model: Package["runtime"]["Model"];
  readonly from: string;
  readonly name: string;
}

/**
 * The TypeScript that makes a message. Each constructor call is tried, and where it would not make the same message, or not
 * compile, since something required is missing, the class decodes plain JSON instead. `valid`: whether the message keeps all rules;
 * one that does not is decoded as a whole.
 */
export function buildCode(value: unknown, valid: boolean, context: CodeContext): string {
  const used = new Set<string>();
  const made =
    valid || !(value instanceof context.Model)
      ? makeValue(value, { ...context, used })
      : decodeWhole(value, context.name, used);
  const names = [...used].sort();
  const annotated = value instanceof context.Model ? "" : `: ${context.name}`;
  if (annotated !== "" && !names.includes(context.name)) names.push(context.name);
  const list = names.length > 3 ? `\n  ${names.join(",\n  ")},\n` : ` ${names.join(", ")} `;
  return `import {${list}} from ${JSON.stringify(context.from)};\n\nconst message${annotated} = ${indented(made.code, 0)};\n`;
}

interface Making extends CodeContext {
  readonly used: Set<string>;
}

function makeValue(value: unknown, making: Making): Made {
  if (value instanceof making.Model) return makeModel(value, making);
  if (Array.isArray(value)) {
    const items = value.map((item) => makeValue(item, making));
    return {
      code: { open: "[", items: items.map(({ code }) => ({ before: "", code })), close: "]" },
      value: items.map((item) => item.value),
    };
  }
  if (isPlainObject(value)) {
    const entries = Object.entries(value).map(
      ([key, item]) => [key, makeValue(item, making)] as const,
    );
    return {
      code: objectCode(entries),
      value: Object.fromEntries(entries.map(([key, made]) => [key, made.value])),
    };
  }
  return { code: literal(value), value };
}

function makeModel(model: ModelInstance, making: Making): Made {
  const { constructor: type } = model;
  const known = making.models[type.name] === type && !isIncomplete(model);
  const trial = new Set<string>();
  const made = known ? construct(model, { ...making, used: trial }) : undefined;
  if (made === undefined) return decodeWhole(model, type.name, making.used);
  for (const name of trial) making.used.add(name);
  making.used.add(type.name);
  return made;
}

/** `new` with the fields it asks for, and `set` for whatever else there is. Undefined where that makes something else. */
function construct(model: ModelInstance, making: Making): Made | undefined {
  const { constructor: type } = model;
  const fields = new Map(type.modelFields.map((field) => [field.wire, field]));
  const constants = constantsOf(type);
  const init: [string, Made][] = [];
  const extras: [string, Made][] = [];
  for (const [wire, stored] of model.entries()) {
    const field = fields.get(wire);
    if (field !== undefined && constants.get(field.name) === stored) continue;
    const target = field === undefined || field.readOnly ? extras : init;
    target.push([
      target === init && field !== undefined ? field.name : wire,
      makeValue(stored, making),
    ]);
  }
  try {
    const value = new type(Object.fromEntries(init.map(([name, made]) => [name, made.value])));
    for (const [wire, made] of extras) value.set(wire, made.value);
    if (!value.equals(model)) return undefined;
    return { code: constructorCode(type.name, init, extras), value };
  } catch {
    // Its constructor refuses what the message holds.
    return undefined;
  }
}

function constructorCode(
  name: string,
  init: readonly (readonly [string, Made])[],
  extras: readonly (readonly [string, Made])[],
): Code {
  const call: Code = {
    open: `new ${name}(`,
    items:
      init.length === 0 ? [{ before: "", code: "{}" }] : [{ before: "", code: objectCode(init) }],
    close: ")",
  };
  if (extras.length === 0) return call;
  return extras.reduce<Code>(
    (code, [wire, made]) => ({
      open: `${indented(code, 0)}.set(${JSON.stringify(wire)}, `,
      items: [{ before: "", code: made.code }],
      close: ")",
    }),
    call,
  );
}

/** The message decoded as it is. */
function decodeWhole(model: ModelInstance, name: string, used: Set<string>): Made {
  used.add(name);
  const json = model.asDict();
  return {
    code: { open: `${name}.fromJSON(`, items: [{ before: "", code: plainCode(json) }], close: ")" },
    value: model,
  };
}

function plainCode(value: unknown): Code {
  if (Array.isArray(value))
    return {
      open: "[",
      items: value.map((item) => ({ before: "", code: plainCode(item) })),
      close: "]",
    };
  if (!isPlainObject(value)) return literal(value);
  return objectCode(
    Object.entries(value).map(([key, item]) => [key, { code: plainCode(item), value: item }]),
  );
}

function objectCode(entries: readonly (readonly [string, Made])[]): Code {
  const items = entries.map(([key, { code }]) => ({ before: `${keyText(key)}: `, code }));
  return items.length === 0 ? "{}" : { open: "{", items, close: "}" };
}

function keyText(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

/** Whether something is missing that `new` insists on. */
function isIncomplete(model: ModelInstance): boolean {
  return model.constructor.modelFields.some(({ required, wire }) => required && !model.has(wire));
}

/** What `new` fills in by itself, by attribute. */
function constantsOf(type: ModelClass): ReadonlyMap<string, unknown> {
  const constants = new Map<string, unknown>();
  for (let each: unknown = type; isModelClass(each); each = Object.getPrototypeOf(each)) {
    if (!Object.hasOwn(each, "info")) continue;
    for (const [name, { constant }] of Object.entries(each.info.fields))
      if (constant !== undefined && !constants.has(name)) constants.set(name, constant);
  }
  return constants;
}

function isModelClass(value: unknown): value is ModelClass {
  return typeof value === "function" && "info" in value;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
