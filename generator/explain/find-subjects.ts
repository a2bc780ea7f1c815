import type {
  Api,
  Declaration,
  EnumDeclaration,
  EnumMember,
  Field,
  ModelDeclaration,
} from "../model/api.js";
import { allFields } from "../model/fields.js";

/** Something that can be explained. */
export type Subject =
  | { readonly kind: "declaration"; readonly declaration: Declaration }
  | ({ readonly kind: "beside"; readonly declaration: Declaration } & Beside)
  | { readonly kind: "field"; readonly model: ModelDeclaration; readonly field: Field }
  | { readonly kind: "value"; readonly declaration: EnumDeclaration; readonly member: EnumMember };

/** A name that comes with a declaration, and what it is for. */
export interface Beside {
  readonly name: string;
  readonly purpose: string;
}

/** What a name means in a namespace: nothing, or one thing. A namespace may stand before it: `voicelive/Session`. */
export function findSubjects(api: Api, asked: string): readonly Subject[] {
  const name = withoutNamespace(api, asked);
  if (name === undefined) return [];
  const [owner = "", ...rest] = name.split(".");
  const declaration = findDeclaration(api, owner);
  if (rest.length > 0) {
    return declaration === undefined ? [] : findPart(declaration, rest.join("."));
  }
  if (declaration?.name === owner) return [{ kind: "declaration", declaration }];
  return [...api.declarations.values()].flatMap((each) =>
    namesBeside(each)
      .filter((beside) => beside.name === owner)
      .map((beside) => ({ kind: "beside" as const, declaration: each, ...beside })),
  );
}

/** Everything that `findSubjects` finds by its TypeScript name. */
export function namesIn(api: Api): readonly string[] {
  return [...api.declarations.values()].flatMap((declaration) => [
    declaration.name,
    ...namesBeside(declaration).map(({ name }) => name),
    ...partsOf(declaration).map((part) => `${declaration.name}.${part}`),
  ]);
}

function withoutNamespace({ namespace }: Api, asked: string): string | undefined {
  const slash = asked.indexOf("/");
  if (slash === -1) return asked;
  return asked.slice(0, slash) === namespace ? asked.slice(slash + 1) : undefined;
}

/** By its name, or for a class by that of the class. */
function findDeclaration({ declarations }: Api, name: string): Declaration | undefined {
  return (
    declarations.get(name) ??
    [...declarations.values()].find((each) => each.kind === "model" && each.className === name)
  );
}

function findPart(declaration: Declaration, part: string): readonly Subject[] {
  if (declaration.kind === "enum") {
    const member = declaration.members.find(
      ({ name, value }) => name === part || String(value) === part,
    );
    return member === undefined ? [] : [{ kind: "value", declaration, member }];
  }
  if (declaration.kind !== "model") return [];
  const fields = [...allFields(declaration).values()];
  const field =
    fields.find(({ name }) => name === part) ?? fields.find(({ wire }) => wire === part);
  return field === undefined ? [] : [{ kind: "field", model: declaration, field }];
}

function partsOf(declaration: Declaration): readonly string[] {
  if (declaration.kind === "enum") return declaration.members.map(({ name }) => name);
  if (declaration.kind !== "model") return [];
  return [...allFields(declaration).values()].map(({ name }) => name);
}

/** Names of exports that a declaration brings along. */
function namesBeside(declaration: Declaration): readonly Beside[] {
  if (declaration.kind === "enum") return [];
  const { name, wireName } = declaration;
  const beside: Beside[] = [{ name: wireName, purpose: `the plain JSON of ${name}` }];
  if (declaration.kind === "model") {
    const { className, initName, entriesName } = declaration;
    beside.push({ name: initName, purpose: `what new ${className} takes` });
    if (className !== name)
      beside.push({ name: className, purpose: `the class that the members of ${name} extend` });
    if (entriesName !== undefined)
      beside.push({ name: entriesName, purpose: `what the dictionary view of ${name} holds` });
  }
  const tree = declaration.kind === "alias" ? undefined : declaration.tree;
  if (tree !== undefined) {
    beside.push(
      { name: tree.unknownName, purpose: `what becomes of a ${name} whose tag nobody knows` },
      { name: tree.unionWireName, purpose: `the plain JSON of any ${name}` },
      { name: tree.unknownInitName, purpose: `what new ${tree.unknownName} takes` },
      { name: tree.unknownWireName, purpose: `the plain JSON of ${tree.unknownName}` },
    );
  }
  const distinct = new Map(beside.reverse().map((each) => [each.name, each]));
  return [...distinct.values()].reverse();
}
