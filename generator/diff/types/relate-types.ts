import type { Declaration, Type } from "../../model/api.js";
import { derives, narrower } from "../../model/narrow.js";
import { sameType } from "../../model/types.js";
import type { Counterparts } from "../counterparts.js";

/** How the values of a type after compare with those of a type before. */
export type Relation = "same" | "wider" | "narrower" | "different";

/**
 * Compares two types as TypeScript will. Declarations that are there in both states count as equal, since what changed in them
 * is said of them; members that a union carries anyway count as known.
 */
export function relateTypes(counterparts: Counterparts, before: Type, after: Type): Relation {
  const named = { counterparts, opened: false };
  if (sameType(normalize(before, named), normalize(after, named))) return "same";
  const opened = { counterparts, opened: true };
  const [old, now] = [normalize(before, opened), normalize(after, opened)];
  const fits = narrower(old, now);
  const covers = narrower(now, old);
  if (fits && covers) return "same";
  return fits ? "wider" : covers ? "narrower" : "different";
}

interface Terms {
  readonly counterparts: Counterparts;
  /** Whether names of unions and other types are replaced by what they stand for, down to classes and enums. */
  readonly opened: boolean;
}

/** A type in terms of the state after, as far as what it names is there. */
function normalize(type: Type, { counterparts, opened }: Terms): Type {
  const seen = new Set<Declaration>();
  const inner = (part: Type): Type => {
    switch (part.kind) {
      case "list":
        return { ...part, items: inner(part.items) };
      case "map":
        return { ...part, values: inner(part.values) };
      case "tuple": {
        const rest = part.rest === undefined ? undefined : inner(part.rest);
        return { ...part, items: part.items.map(inner), rest };
      }
      case "union":
        return flat({ ...part, members: carryAll(part).map(inner), fallback: undefined });
      case "reference":
        return named(part);
      default:
        return part;
    }
  };
  const named = (part: Extract<Type, { kind: "reference" }>): Type => {
    const to = counterparts.after(part.to) ?? part.to;
    const isKept = !opened && counterparts.has(part.to);
    if (isKept || to.kind === "model" || to.kind === "enum" || seen.has(to))
      return { kind: "reference", to };
    seen.add(to);
    return inner(to.type);
  };
  return inner(type);
}

/** The members of a union; of those that share a tree with a fallback, the tree, since any of it may come. */
function carryAll({ members, fallback }: Extract<Type, { kind: "union" }>): readonly Type[] {
  if (fallback === undefined) return members;
  const others = members.filter(
    (member) =>
      !(
        member.kind === "reference" &&
        member.to.kind === "model" &&
        (member.to === fallback || derives(member.to, fallback))
      ),
  );
  return [...others, { kind: "reference", to: fallback }];
}

/** Unions in unions are one; one of a single member is that member. */
function flat(type: Extract<Type, { kind: "union" }>): Type {
  const members = type.members.flatMap((member) =>
    member.kind === "union" && !member.open ? member.members : [member],
  );
  const [only] = members;
  return members.length === 1 && only !== undefined && !type.open ? only : { ...type, members };
}
