import type { Api, ModelDeclaration } from "../../model/api.js";
import { findRings } from "../../model/rings.js";
import type { Schema } from "../../schema/schema.js";
import { referenceOf, resolved } from "./assertions.js";

/**
 * Whether checking a value against `from` checks the same value against one of `goals`. `whole` tells whether the base
 * of a tree stands for its members too.
 */
export function reaches(
  api: Api,
  from: Schema,
  goals: ReadonlySet<Schema>,
  whole: boolean,
): boolean {
  if (goals.size === 0) return false;
  if (goals.has(from)) return true;
  const ring = ringsOf(api).get(from);
  const isShared = ring !== undefined && [...goals].some((goal) => ring.schemas.has(goal));
  // It is asked by what the goals lead to themselves. Where nobody declared a schema, that is not known.
  if (!isShared && api.declarationOf.has(from)) return false;
  if (isShared && !ring.hasTrees) return true;
  const entered = new Set<Schema>();
  const pending = whole ? [from, ...membersBelow(api, from)] : [from];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (goals.has(next)) return true;
    if (entered.has(next)) continue;
    entered.add(next);
    pending.push(...partsOf(api, next));
  }
  return false;
}

/**
 * How many schemas of its ring the validator of a schema goes through. Each of a ring has a validator that goes around it, so
 * in a ring of many each goes less far: what is written grows with the ring, and not with its square.
 */
export function mostInRing(api: Api, schema: Schema): number {
  const size = ringsOf(api).get(schema)?.schemas.size ?? 1;
  return Math.min(100, Math.ceil(10_000 / size));
}

/**
 * Whether `branches` are what the base of a tree lists as its members. The check of the whole tree dispatches to
 * them, and each of them checks the base, which therefore must not ask them in turn.
 */
export function listsMembers(api: Api, schema: Schema, branches: readonly Schema[]): boolean {
  const base = api.declarationOf.get(schema);
  if (base?.kind !== "model" || base.tree === undefined) return false;
  return branches.every((branch) => {
    const member = api.declarationOf.get(resolved(branch));
    return member?.kind === "model" && extendsBase(member, base);
  });
}

function extendsBase(model: ModelDeclaration, base: ModelDeclaration): boolean {
  for (let one = model.base; one !== undefined; one = one.base) if (one === base) return true;
  return false;
}

/** Schemas that check the same value against each other, each against every other. */
interface Ring {
  readonly schemas: ReadonlySet<Schema>;
  /** Whether one of them is the base of a tree: a way through its members is open only to who checks the whole tree. */
  readonly hasTrees: boolean;
}

/** The rings of an API, by each schema that lies in one. */
function ringsOf(api: Api): ReadonlyMap<Schema, Ring> {
  const known = rings.get(api);
  if (known !== undefined) return known;
  const found = findRings(api.declarationOf.keys(), (schema) => [
    ...partsOf(api, schema),
    ...membersBelow(api, schema),
  ]);
  const ringOf = new Map<ReadonlySet<Schema>, Ring>();
  for (const schemas of found.values()) {
    if (ringOf.has(schemas)) continue;
    const hasTrees = [...schemas].some((schema) => membersBelow(api, schema).length > 0);
    ringOf.set(schemas, { schemas, hasTrees });
  }
  const bySchema = new Map<Schema, Ring>();
  for (const [schema, schemas] of found) {
    const ring = ringOf.get(schemas);
    if (ring !== undefined) bySchema.set(schema, ring);
  }
  rings.set(api, bySchema);
  return bySchema;
}

const rings = new WeakMap<Api, ReadonlyMap<Schema, Ring>>();

/** The schemas that a schema checks the same value against, directly. */
function partsOf(api: Api, schema: Schema): readonly Schema[] {
  const ofApi = parts.get(api) ?? new Map<Schema, readonly Schema[]>();
  parts.set(api, ofApi);
  const found = ofApi.get(schema) ?? findParts(api, schema);
  ofApi.set(schema, found);
  return found;
}

/** Neither changes any more, and where schemas lead to each other the same one is asked for often. */
const parts = new WeakMap<Api, Map<Schema, readonly Schema[]>>();

function findParts(api: Api, schema: Schema): readonly Schema[] {
  const tried: Schema[] = [];
  for (const list of [schema.anyOf, schema.oneOf]) {
    if (list !== undefined && !listsMembers(api, schema, list)) tried.push(...list);
  }
  for (const part of [schema.not, schema.if, schema.then, schema.else]) {
    if (part !== undefined) tried.push(part);
  }
  if (schema.dependentSchemas !== undefined) tried.push(...schema.dependentSchemas.values());
  const reference = referenceOf(schema);
  const bases = [...(schema.allOf ?? []), ...(reference === undefined ? [] : [reference])];
  // What a class extends is asked without its members, so the reference to it, which stands for all of them, is passed over.
  const extending = api.declarationOf.get(schema)?.kind === "model";
  const members = [...tried, ...(extending ? [] : bases)].flatMap((part) =>
    membersBelow(api, resolved(part)),
  );
  return [...tried, ...(extending ? bases.map(resolved) : bases), ...members];
}

/** What the check of a tree dispatches to. */
function membersBelow(api: Api, schema: Schema): readonly Schema[] {
  const declaration = api.declarationOf.get(schema);
  const tree = declaration?.kind === "model" ? declaration.tree : undefined;
  return tree?.members.map((member) => member.declaration.schema) ?? [];
}
