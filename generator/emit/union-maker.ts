import type { Api, ModelDeclaration, UnionDeclaration } from "../model/api.js";
import { collectedBy, isMergeable } from "../model/merge-rules.js";
import { target } from "../model/schema-facts.js";
import { nameRuntime, nameShape, type Scope } from "./scope.js";

/** What makes the const of a union, and what its type and data have beside the usual. */
export interface UnionMaker {
  readonly maker: string;
  readonly statics: string;
  /** What its members build up, as a type argument. */
  readonly result: readonly string[];
  readonly members: readonly (readonly [string, string])[];
}

/** A union whose members build something up, another model or one of their own, can collect them. */
export function unionMaker(scope: Scope, owner: ModelDeclaration | UnionDeclaration): UnionMaker {
  const result = resultOf(scope.api, owner);
  if (result !== undefined) {
    const name = nameShape(scope, result.family, result.name, "value");
    return {
      ...collecting(scope, "collectingUnion"),
      result: [name],
      members: [["result", `() => ${name}`]],
    };
  }
  if (!hasMergeable(owner)) {
    return {
      maker: nameRuntime(scope, "union", "value"),
      statics: nameRuntime(scope, "UnionStatics", "type"),
      result: [],
      members: [],
    };
  }
  const nullable = owner.kind === "union" && owner.type.members.some(({ kind }) => kind === "null");
  const part = nullable ? `Exclude<${owner.name}, null>` : owner.name;
  return { ...collecting(scope, "mergingUnion"), result: [part], members: [] };
}

function collecting(scope: Scope, maker: string): Pick<UnionMaker, "maker" | "statics"> {
  return {
    maker: nameRuntime(scope, maker, "value"),
    statics: nameRuntime(scope, "CollectingStatics", "type"),
  };
}

/** What the members of a union build up, by its name: another model, or one of their own. Undefined where they build nothing. */
export function collectedName(
  api: Api,
  owner: ModelDeclaration | UnionDeclaration,
): string | undefined {
  return resultOf(api, owner)?.name ?? (hasMergeable(owner) ? owner.name : undefined);
}

function resultOf(
  api: Api,
  owner: ModelDeclaration | UnionDeclaration,
): ModelDeclaration | undefined {
  const schema = owner.kind === "model" ? collectedBy(owner) : owner.schema.extensions.collected;
  const result = schema === undefined ? undefined : api.declarationOf.get(target(schema));
  return result?.kind === "model" && result.tree === undefined ? result : undefined;
}

function hasMergeable(owner: ModelDeclaration | UnionDeclaration): boolean {
  if (owner.kind === "model" && isMergeable(owner)) return true;
  return owner.tree?.members.some(({ declaration }) => hasMergeable(declaration)) ?? false;
}
