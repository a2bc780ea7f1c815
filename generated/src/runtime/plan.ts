import { defineAttribute } from "./attribute.js";
import type { Codec } from "./codec.js";
import type { CopyAt } from "./copy.js";
import type { FieldInfo, ModelInfo, TypeInfo } from "./info.js";
import { plainCodec } from "./plain-codec.js";
import { defineInspection } from "./show.js";
import { type Store, Stored } from "./stored.js";

/** One field of a class, inherited ones included. */
export interface FieldPlan {
  readonly name: string;
  readonly wire: string;
  readonly info: FieldInfo;
  readonly codec: Codec;
}

/** What is known of a class once and used for each of its instances. */
export interface Plan {
  /** The prototype of the class it was made for; subclasses have plans of their own. */
  readonly prototype: Stored;
  /** The plan of the class it extends; undefined for `Model` itself. */
  readonly base: Plan | undefined;
  /** By attribute name, base first. A narrowed field has its base's place. */
  readonly byName: ReadonlyMap<string, FieldPlan>;
  readonly byWire: ReadonlyMap<string, FieldPlan>;
  /** Fields in which fresh JSON holds objects that become models. */
  readonly adopting: readonly FieldPlan[];
  /** The fields that `new` fills in. */
  readonly filled: readonly FieldPlan[];
  /** Wire names of the fields that only the server sets. */
  readonly readOnly: ReadonlySet<string>;
  /** The codec of entries that no field declares. */
  readonly extra: Codec;
  readonly check: ModelInfo["check"];
  readonly schema: ModelInfo["schema"];
  readonly applyDefaults: boolean;
  readonly validateAssignment: boolean;
  readonly populateByName: boolean;
  /** How an entry is converted to what is stored under its wire name. */
  readonly convertAt: CopyAt;
  /** Makes an instance that holds `store`, running no constructor. */
  readonly create: (store: Store) => Stored;
  /** Copies a wire object, one level deep; its own keys only, whatever they are called. */
  readonly clone: (wire: object) => Store;
}

/** The plan of a class. The first call for a class installs its attributes, and first those of its bases. */
export function planOf(prototype: Stored): Plan {
  const plan: Plan | undefined = prototype["~plan"];
  return plan?.prototype === prototype ? plan : makePlan(prototype);
}

function makePlan(prototype: Stored): Plan {
  const parent: unknown = Object.getPrototypeOf(prototype);
  const base = parent instanceof Stored ? planOf(parent) : undefined;
  const own = hasInfo(prototype.constructor) ? prototype.constructor.info : undefined;
  const ownFields = Object.entries(own?.fields ?? {}).map(([name, info]) =>
    planField(name, info, own),
  );
  const byName = new Map([...(base?.byName ?? [])]);
  for (const field of ownFields) byName.set(field.name, field);
  const fields = [...byName.values()];
  const byWire = new Map(fields.map((field) => [field.wire, field]));
  const extra = own?.extra === undefined ? (base?.extra ?? plainCodec) : codecFrom(own, own.extra);

  const plan: Plan = {
    prototype,
    base,
    byName,
    byWire,
    adopting: fields.filter(({ codec }) => codec.adopt !== undefined),
    filled: fields.filter(({ info }) => info.constant !== undefined),
    readOnly: new Set(fields.filter(({ info }) => info.access === "read").map(({ wire }) => wire)),
    extra,
    check: own?.check ?? base?.check,
    schema: own?.schema ?? base?.schema,
    applyDefaults: own?.applyDefaults ?? base?.applyDefaults ?? false,
    validateAssignment: own?.validateAssignment ?? base?.validateAssignment ?? false,
    populateByName: own?.populateByName ?? base?.populateByName ?? false,
    convertAt: (key) => (byWire.get(String(key))?.codec ?? extra).convert,
    create: creatorOf(prototype),
    clone: clonerOf(own),
  };
  Object.defineProperty(prototype, "~plan", { value: plan });
  if (base === undefined) defineInspection(prototype);
  for (const field of ownFields) defineAttribute(prototype, field);
  return plan;
}

function planField(name: string, info: FieldInfo, own: ModelInfo | undefined): FieldPlan {
  return { name, wire: info.wire ?? name, info, codec: codecFrom(own, info.type) };
}

/** Only a class with types to decode names what decodes them, so that others can be bundled without it. */
function codecFrom(own: ModelInfo | undefined, type: TypeInfo | undefined): Codec {
  if (type === undefined) return plainCodec;
  if (own?.codecs === undefined) throw new Error("a class with types has to name their codecs");
  return own.codecs()(type);
}

/** Whether a class describes fields of its own; an inherited description is its base's. */
function hasInfo(type: object): type is { readonly info: ModelInfo } {
  return Object.hasOwn(type, "info");
}

function creatorOf(prototype: Stored): (store: Store) => Stored {
  return (store) => {
    const model: Stored = Object.create(prototype);
    model["~wire"] = store;
    return model;
  };
}

function clonerOf(info: ModelInfo | undefined): (wire: object) => Store {
  const clone = info?.clone ?? ((wire) => ({ ...wire }));
  // The copy of an object is a plain object, to be read and written by keys.
  return clone as (wire: object) => Store;
}
