import { defineAttribute } from "./attribute.js";
import type { Codec } from "./codec.js";
import type { CopyAt } from "./copy.js";
import type { ExtraPlan } from "./extra.js";
import type { CheckAssignment, FieldInfo, ModelInfo, TypeInfo } from "./info.js";
import { plainCodec } from "./plain-codec.js";
import { defineInspection } from "./show.js";
import { Stored } from "./stored.js";

/** One field of a class, inherited ones included. */
export interface FieldPlan {
  readonly name: string;
  readonly wire: string;
  readonly info: FieldInfo;
  /** What `new` fills in; undefined where it fills in nothing. */
  readonly constant: unknown;
  readonly codec: Codec;
}

/** What is known of a class once and used for each of its instances. */
export interface Plan {
  /** The prototype of the class it was made for; subclasses have plans of their own. */
  readonly prototype: Stored;
  /** The class itself. */
  readonly type: unknown;
  /** The plan of the class it extends; undefined for `Model` itself. */
  readonly base: Plan | undefined;
  /** By attribute name, base first. A narrowed field has its base's place. */
  readonly byName: ReadonlyMap<string, FieldPlan>;
  readonly byWire: ReadonlyMap<string, FieldPlan>;
  /** Fields in which fresh JSON holds objects that become models. */
  readonly adopting: readonly FieldPlan[];
  /** The fields that `new` fills in. */
  readonly filled: readonly FieldPlan[];
  /** How entries that no field declares are treated; undefined where they are plain JSON. */
  readonly extra: ExtraPlan | undefined;
  readonly check: ModelInfo["check"];
  readonly schema: ModelInfo["schema"];
  readonly applyDefaults: boolean;
  readonly checkAssignment: CheckAssignment | undefined;
  readonly populateByName: boolean;
  /** How to copy a value into what is stored under a wire name. */
  readonly copyAt: CopyAt<string>;
  /** Makes an instance, running no constructor. It holds the wire object, or unless that is `owned`, a copy of it. */
  readonly hold: new (
    wire: object,
    owned: boolean,
  ) => Stored;
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
  const byName = new Map(base?.byName);
  for (const field of ownFields) byName.set(field.name, field);
  const fields = [...byName.values()];
  const byWire = new Map(fields.map((field) => [field.wire, field]));
  const inherited = base?.extra;
  const extra =
    own?.extra?.plan()(own.extra, { info: own, prototype, base: inherited }) ?? inherited;

  const plan: Plan = {
    prototype,
    type: prototype.constructor,
    base,
    byName,
    byWire,
    adopting: fields.filter(({ codec }) => codec.adopt !== undefined),
    filled: fields.filter(({ constant }) => constant !== undefined),
    extra,
    check: own?.check ?? base?.check,
    schema: own?.schema ?? base?.schema,
    applyDefaults: own?.applyDefaults ?? base?.applyDefaults ?? false,
    checkAssignment: own?.validateAssignment?.() ?? base?.checkAssignment,
    populateByName: own?.populateByName ?? base?.populateByName ?? false,
    copyAt: (wire) => (byWire.get(wire)?.codec ?? extra?.codecAt(wire) ?? plainCodec).convert,
    hold: holdOf(prototype, own),
  };
  Object.defineProperty(prototype, "~plan", { value: plan });
  Object.defineProperty(prototype.constructor, "~plan", { value: plan });
  if (base === undefined) defineInspection(prototype);
  for (const field of ownFields) defineAttribute(prototype, field);
  return plan;
}

function planField(name: string, info: FieldInfo, own: ModelInfo | undefined): FieldPlan {
  return {
    name,
    wire: info.wire ?? name,
    info,
    constant: info.constant,
    codec: codecFrom(own, info.type),
  };
}

/** The codec of a type. Only a class with types to decode names what decodes them, so that others can be bundled without it. */
export function codecFrom(own: ModelInfo | undefined, type: TypeInfo | undefined): Codec {
  if (type === undefined) return plainCodec;
  if (own?.codecs === undefined) throw new Error("types without codecs");
  return own.codecs()(type);
}

/** Whether a class describes fields of its own; an inherited description is its base's. */
function hasInfo(type: object): type is { readonly info: ModelInfo } {
  return Object.hasOwn(type, "info");
}

function holdOf(prototype: Stored, info: ModelInfo | undefined): Plan["hold"] {
  const written = info?.hold;
  // Classes that share a description cannot share what makes their instances.
  const own = written !== undefined && !(written.prototype instanceof Stored);
  const hold = own ? written : makeHold();
  hold.prototype = prototype;
  // A function that sets what instances have is a constructor.
  return hold as unknown as Plan["hold"];
}

function makeHold(): NonNullable<ModelInfo["hold"]> {
  return function (wire, owned) {
    this["~wire"] = owned ? wire : { ...wire };
  };
}
