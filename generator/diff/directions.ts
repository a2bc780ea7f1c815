import type { Api, Declaration, Field, ModelDeclaration, Type } from "../model/api.js";
import { type Direction, findUses } from "./operation-uses.js";

/** Which way messages go: to those who use the package, from them, or both. */
export interface Directions {
  readonly read: boolean;
  readonly sent: boolean;
}

/** What is to be assumed where nothing else is known. */
export const bothWays: Directions = { read: true, sent: true };

/** The directions of a field inside of something that goes these ways. */
export function directionsWithin(around: Directions, access: Field["access"]): Directions {
  return { read: around.read && access !== "write", sent: around.sent && access !== "read" };
}

/**
 * Which way the declarations of an API go: as the operations of its documents use them, directly or inside of others. Those
 * that no operation is known to use go both ways.
 */
export function findDirections(api: Api): (declaration: Declaration) => Directions {
  const declarations = [...api.declarations.values()];
  const declaredAt = new Map(declarations.map((each) => [each.schema.id, each]));
  const reached: Reached = { read: new Set(), sent: new Set() };
  const sources = new Set(declarations.map(({ at }) => at.source));
  for (const source of sources) {
    for (const { id, direction } of findUses(source, (id) => declaredAt.has(id)) ?? []) {
      const declaration = declaredAt.get(id);
      if (declaration !== undefined) reach(reached, declaration, direction);
    }
  }
  return (declaration) => {
    const read = reached.read.has(declaration);
    const sent = reached.sent.has(declaration);
    return read || sent ? { read, sent } : bothWays;
  };
}

type Reached = Readonly<Record<Direction, Set<Declaration>>>;

/** Marks a declaration and all that may be inside of it. */
function reach(reached: Reached, start: Declaration, direction: Direction): void {
  const known = reached[direction];
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (known.has(next)) continue;
    known.add(next);
    open.push(...heldBy(next, direction));
  }
}

/** What a declaration refers to. What a model extends is part of it, but the other members of that tree are not. */
function heldBy(declaration: Declaration, direction: Direction): readonly Declaration[] {
  const members = membersOf(declaration);
  switch (declaration.kind) {
    case "model":
      return [...members, ...heldByModel(declaration, direction)];
    case "union":
    case "alias":
      return [...members, ...declarationsIn(declaration.type)];
    case "enum":
      return [];
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

function membersOf(declaration: Declaration): readonly Declaration[] {
  if (declaration.kind !== "model" && declaration.kind !== "union") return [];
  return (declaration.tree?.members ?? []).map((member) => member.declaration);
}

function heldByModel(model: ModelDeclaration, direction: Direction): readonly Declaration[] {
  const opposite = direction === "read" ? "write" : "read";
  const held = model.fields
    .filter(({ access }) => access !== opposite)
    .flatMap(({ type }) => declarationsIn(type));
  const extra = model.extra === undefined ? [] : declarationsIn(model.extra);
  const inherited = model.base === undefined ? [] : heldByModel(model.base, direction);
  return [...held, ...extra, ...inherited];
}

/** The declarations that a type names. */
function declarationsIn(type: Type): readonly Declaration[] {
  switch (type.kind) {
    case "reference":
      return [type.to];
    case "list":
      return declarationsIn(type.items);
    case "map":
      return declarationsIn(type.values);
    case "tuple":
      return [...type.items, ...(type.rest === undefined ? [] : [type.rest])].flatMap(
        declarationsIn,
      );
    case "union":
      return type.members.flatMap(declarationsIn);
    default:
      return [];
  }
}
