import { listCodec, mapCodec, tupleCodec } from "./container-codec.js";
import { type Copy, copyAround } from "./copy.js";
import { adopt, convert } from "./decode.js";
import { type FormatRules, formats } from "./formats.js";
import type { ChoiceInfo, TypeClass, TypeInfo } from "./info.js";
import { recall } from "./origin.js";
import { plainCodec } from "./plain-codec.js";
import { type Plan, planOf } from "./plan.js";
import { simplify } from "./simplify.js";
import { Stored } from "./stored.js";

/** A type as code: how its values get into the store of a model, and how an attribute shows them. */
export interface Codec {
  /** Makes models of the objects in fresh JSON, in place; undefined where there are none to be made. */
  readonly adopt: ((json: object, depth: number) => unknown) | undefined;
  /** Copies any value into what is stored: models stay, objects become models, dates and bytes become text. */
  readonly convert: Copy;
  /** What an attribute shows of a stored value; undefined where that is the stored value itself. */
  readonly show: ((stored: unknown) => unknown) | undefined;
}

/** The codec of a type, made when it is first asked for. */
export function codecOf(type: TypeInfo | null | undefined): Codec {
  if (type === null || type === undefined || type === "int64") return plainCodec;
  if (typeof type === "string") return formatCodecs[type];
  const known = codecs.get(type);
  if (known !== undefined) return known;
  const codec = makeCodec(type);
  codecs.set(type, codec);
  return codec;
}

/** Whether attributes show something else than what is stored. Types may lead back to themselves. */
function isFormatted(type: TypeInfo | null | undefined, seen: Set<TypeInfo>): boolean {
  if (type === null || type === undefined || type === "int64" || seen.has(type)) return false;
  if (typeof type === "string") return true;
  seen.add(type);
  if (typeof type === "function") return isFormatted(type()["~type"], seen);
  if ("list" in type) return isFormatted(type.list, seen);
  if ("map" in type) return isFormatted(type.map, seen);
  if ("choice" in type) return type.formatted === true;
  return [...type.tuple, type.rest].some((item) => isFormatted(item, seen));
}

function makeCodec(type: Exclude<TypeInfo, string>): Codec {
  if (typeof type === "function") return referenceCodec(type);
  if ("choice" in type) return choiceCodec(type);
  const formatted = isFormatted(type, new Set());
  if ("list" in type) return listCodec(codecOf(type.list), formatted);
  if ("map" in type) return mapCodec(codecOf(type.map), formatted);
  const rest = codecOf(type.rest);
  return tupleCodec(type.tuple.map(codecOf), rest, formatted);
}

function formatCodec({ read, write }: FormatRules): Codec {
  const convert: Copy = (value, depth) => {
    const written = write(value);
    if (written === undefined) return copyAround(value, depth);
    const known =
      value instanceof Date || value instanceof Uint8Array ? recall(value, read) : undefined;
    return known ?? written;
  };
  return { adopt: undefined, convert, show: read };
}

/** The class behind a reference decodes; only an alias says how its values are shown. */
function referenceCodec(reference: () => TypeClass): Codec {
  const shown = isFormatted(reference, new Set()) ? reference()["~type"] : undefined;
  // Asked for late, since classes may refer to each other, and once.
  let target: Target | undefined;
  const find = (): Target => {
    target ??= targetOf(reference());
    return target;
  };
  return {
    adopt: (json, depth) => {
      const { plan, codec, decode } = target ?? find();
      if (plan !== undefined) return adopt(plan, json, depth);
      return codec === undefined ? decode(json, true, depth) : (codec.adopt?.(json, depth) ?? json);
    },
    convert: (value, depth) => {
      const { plan, codec, decode } = target ?? find();
      if (plan !== undefined) return convert(plan, value, depth);
      return codec === undefined ? decode(value, false, depth) : codec.convert(value, depth);
    },
    show: shown === undefined ? undefined : (stored) => codecOf(shown).show?.(stored),
  };
}

/**
 * What stands behind a reference: a class with its plan, a type with its codec, which keeps the call stack low, or a const that
 * decodes.
 */
interface Target {
  readonly plan: Plan | undefined;
  readonly codec: Codec | undefined;
  readonly decode: TypeClass["~decode"];
}

function targetOf(type: TypeClass): Target {
  const { "~type": shown, "~decode": decode } = type;
  return {
    plan: isClass(type) ? planOf(type.prototype) : undefined,
    codec: shown === undefined ? undefined : codecOf(shown),
    decode,
  };
}

function isClass(type: TypeClass): type is TypeClass & { readonly prototype: Stored } {
  return "prototype" in type && type.prototype instanceof Stored;
}

function choiceCodec({ choice }: ChoiceInfo): Codec {
  return {
    adopt: (json, depth) => codecOf(choice(json)).adopt?.(json, depth) ?? json,
    convert: (value, depth) => {
      // Dates and bytes are chosen for by the JSON they would be. What is inside of objects is not looked at, and not copied.
      const json = typeof value === "object" && value !== null ? simplify(value) : value;
      return codecOf(json instanceof Stored ? undefined : choice(json)).convert(value, depth);
    },
    show: (stored) => {
      const type = stored instanceof Stored ? undefined : choice(stored);
      const { show } = codecOf(type);
      return show === undefined ? stored : show(stored);
    },
  };
}

const formatCodecs = {
  "date-time": formatCodec(formats["date-time"]),
  "date-time-rfc7231": formatCodec(formats["date-time-rfc7231"]),
  unixtime: formatCodec(formats.unixtime),
  base64: formatCodec(formats.base64),
  base64url: formatCodec(formats.base64url),
} as const;

const codecs = new WeakMap<object, Codec>();
