import type { Api, Declaration, Family, ModelDeclaration } from "../../model/api.js";
import type { Schema } from "../../schema/schema.js";
import type { Names } from "../scope.js";
import type { RuntimeHelper } from "./runtime-helpers.js";

/** What the validators of one file have in common, collected while they are written. */
export interface RulesFile {
  readonly api: Api;
  /** The names of all declarations. */
  readonly declared: Names;
  readonly family: Family;
  /** Functions of the runtime that are called. */
  readonly helpers: Set<RuntimeHelper>;
  /** By the file of another family: what is used of it. */
  readonly imports: Map<string, Set<string>>;
  /** By expression: the constant that holds it. */
  readonly constants: Map<string, string>;
  /** By schema: the validator of a part that has no declaration. */
  readonly locals: Map<Schema, string>;
  /** By the name a local function would have: how many have asked for it. */
  readonly localNames: Map<string, number>;
  /** Validators that are called and not yet written. */
  readonly pending: PendingCheck[];
  /** How many validators there are for parts that lead back to where they are checked. */
  guarded: number;
}

/** A validator to be written. */
export interface PendingCheck {
  readonly name: string;
  readonly schema: Schema;
  readonly exported: boolean;
  /** The model whose instance is checked; references in its `allOf` are bases. */
  readonly model: ModelDeclaration | undefined;
  /** Schemas that the same value is being checked against already. */
  readonly within: ReadonlySet<Schema>;
}

/** A file in which nothing is written yet. */
export function startRulesFile(api: Api, declared: Names, family: Family): RulesFile {
  return {
    api,
    declared,
    family,
    helpers: new Set(),
    imports: new Map(),
    constants: new Map(),
    locals: new Map(),
    localNames: new Map(),
    pending: [],
    guarded: 0,
  };
}

/** Notes that a helper of the runtime is called, and gives its name. */
export function helper(file: RulesFile, name: RuntimeHelper): RuntimeHelper {
  file.helpers.add(name);
  return name;
}

/** The name of the constant of this file that holds `expression`. Equal expressions share one. */
export function constant(file: RulesFile, kind: "pattern" | "values", expression: string): string {
  const known = file.constants.get(expression);
  if (known !== undefined) return known;
  const alike = [...file.constants.values()].filter((name) => name.startsWith(kind));
  const name = `${kind}${alike.length + 1}`;
  file.constants.set(expression, name);
  return name;
}

/** Notes that something of a declaration is used, which may stand in the file of another family. */
export function declaredName(file: RulesFile, declaration: Declaration, name: string): string {
  if (declaration.family === file.family.file) return name;
  const names = file.imports.get(declaration.family) ?? new Set();
  file.imports.set(declaration.family, names.add(name));
  return name;
}

/** The validator of a part without a declaration, written once in every file that needs it. */
export function localCheck(file: RulesFile, schema: Schema, parent: string): string {
  const known = file.locals.get(schema);
  if (known !== undefined) return known;
  const name = addCheck(file, schema, parent, new Set());
  file.locals.set(schema, name);
  return name;
}

/**
 * A validator of its own for a part that leads back to schemas the same value is being checked against; none where the file has
 * `most` of them already. Branches that all lead to each other have as many validators as there are ways through them: what
 * is left out then is reached on a shorter way.
 */
export function guardedCheck(
  file: RulesFile,
  schema: Schema,
  { parent, within, most }: Guard,
): string | undefined {
  if (file.guarded >= most) return undefined;
  file.guarded++;
  return addCheck(file, schema, parent, within);
}

/** Where a validator is asked for that must not come back there. */
interface Guard {
  readonly parent: string;
  readonly within: ReadonlySet<Schema>;
  readonly most: number;
}

function addCheck(
  file: RulesFile,
  schema: Schema,
  parent: string,
  within: ReadonlySet<Schema>,
): string {
  const name = freeName(file, `${parent.replace(/Part\d*$/, "")}Part`);
  file.pending.push({ name, schema, exported: false, model: undefined, within });
  return name;
}

/** A name for a function of this file that no declaration's validator has. */
function freeName(file: RulesFile, name: string): string {
  for (let count = (file.localNames.get(name) ?? 0) + 1; ; count++) {
    const free = count === 1 ? name : `${name}${count}`;
    if (file.declared.has(free.slice("check".length))) continue;
    file.localNames.set(name, count);
    return free;
  }
}
