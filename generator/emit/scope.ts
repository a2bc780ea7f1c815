import type { Api, Declaration } from "../model/api.js";
import { type Imports, need } from "./imports.js";
import type { Namer } from "./type-text.js";

/** One file of a namespace while it is made: where it is, and what it has named so far. */
export interface Scope {
  readonly api: Api;
  /** Every exported name of the namespace: what may hide a global or a name of the runtime. */
  readonly taken: Names;
  readonly family: string;
  readonly folder: Folder;
  /** The way from here to the runtime. */
  readonly runtime: string;
  readonly imports: Imports;
}

/** Names of a namespace, as far as something is asked about them. */
export type Names = Pick<ReadonlySet<string>, "has">;

/** Shapes stand in the namespace's folder itself, mechanics in folders below. */
export type Folder = "shape" | "types" | "rules";

/** A scope for one file that has named nothing yet. */
export function openScope(api: Api, taken: Names, family: string, folder: Folder): Scope {
  const depth = (folder === "shape" ? 0 : 1) + (api.namespace === "" ? 0 : 1);
  const runtime = `${depth === 0 ? "./" : "../".repeat(depth)}runtime/index.js`;
  return { api, taken, family, folder, runtime, imports: new Map() };
}

/** Path of a family's file below the package. */
export function filePath(api: Api, family: string, folder: Folder): string {
  const namespace = api.namespace === "" ? "" : `${api.namespace}/`;
  return `src/${namespace}${folder === "shape" ? "" : `${folder}/`}${family}.ts`;
}

/** Names something of a family's shape file: a class, type or const. */
export function nameShape(
  scope: Scope,
  family: string,
  name: string,
  use: "type" | "value",
): string {
  return nameFrom(scope, family, "shape", name, use);
}

/** Names something of a family's types file: a wire, init or entries interface. */
export function nameType(scope: Scope, family: string, name: string): string {
  if (scope.folder === "shape" && scope.family === family)
    return nameOwn(scope, "types", name, "type");
  return nameFrom(scope, family, "types", name, "type");
}

/** Names something of a family's rules file: a check or schema. */
export function nameRule(scope: Scope, family: string, name: string): string {
  if (scope.folder === "shape" && scope.family === family)
    return nameOwn(scope, "rules", name, "value");
  return nameFrom(scope, family, "rules", name, "value");
}

/** A family's shapes name their own mechanics through one import, so that a long family does not begin with a long list. */
function nameOwn(
  scope: Scope,
  folder: "types" | "rules",
  name: string,
  use: "type" | "value",
): string {
  need(scope.imports, `./${folder}/${scope.family}.js`, "*", use, folder);
  return `${folder}.${name}`;
}

/** Names something of the runtime, by another name where the namespace exports one like it. */
export function nameRuntime(scope: Scope, name: string, use: "type" | "value"): string {
  let local = name;
  while (scope.taken.has(local)) local = `Runtime${local}`;
  need(scope.imports, scope.runtime, name, use, local === name ? undefined : local);
  return local;
}

/** Names the types a scope mentions, importing them as types. */
export function namerOf(scope: Scope): Namer {
  return {
    declaration: (declaration, name, place) =>
      place === "shape"
        ? nameShape(scope, declaration.family, name, "type")
        : nameType(scope, declaration.family, name),
    global: (name) => (scope.taken.has(name) ? `globalThis.${name}` : name),
  };
}

/** Every name a namespace exports. */
export function exportedNames(api: Api): ReadonlySet<string> {
  return new Set([...api.declarations.values()].flatMap(namesOf));
}

function namesOf(declaration: Declaration): readonly string[] {
  const names = [declaration.name, declaration.wireName];
  if (declaration.kind === "model") {
    names.push(
      declaration.className,
      declaration.initName,
      declaration.entriesName ?? declaration.name,
    );
  }
  if (
    (declaration.kind === "model" || declaration.kind === "union") &&
    declaration.tree !== undefined
  ) {
    const { tree } = declaration;
    names.push(tree.unknownName, tree.unknownInitName, tree.unionWireName, tree.unknownWireName);
  }
  return names;
}

function nameFrom(
  scope: Scope,
  family: string,
  folder: Folder,
  name: string,
  use: "type" | "value",
): string {
  if (scope.family === family && scope.folder === folder) return name;
  const file = `${folder === "shape" ? "" : `${folder}/`}${family}.js`;
  const up = scope.folder === "shape" ? "./" : "../";
  const path = scope.folder === folder && folder !== "shape" ? `./${family}.js` : `${up}${file}`;
  need(scope.imports, path, name, use);
  return name;
}
