import type { Api, Declaration, Family } from "../model/api.js";
import type { File, Files } from "./files.js";
import { indexStatements, packageIndex } from "./index-file.js";
import { mixedBase } from "./mixed-base.js";
import { exportsMixins, mixinFiles } from "./mixin-files.js";
import { modelClass } from "./model-class.js";
import { type PackageFacts, packageFiles } from "./package-files.js";
import { createPrinter, type Module, type Statement } from "./print.js";
import { emitRules } from "./rules/emit-rules.js";
import { sameAs, sameConst } from "./same-const.js";
import { exportedNames, filePath, nameRule, nameRuntime, openScope, type Scope } from "./scope.js";
import { ownsTree, treeUnion } from "./tree-union.js";
import { typeStatements } from "./types-file.js";
import { enumConst, valueConst } from "./value-const.js";

/** What the package is called, and the code that is copied into it. */
export interface EmitOptions extends PackageFacts {
  /** The runtime, to be copied as it is. */
  readonly runtime: readonly File[];
}

/**
 * Writes a package as data. Paths are relative, sorted and inside the package; the same input gives the same bytes; tsc accepts
 * the output under every strict flag; it depends on nothing but what mixins import. After `build` nothing can be wrong with the input.
 */
export async function emit(apis: readonly Api[], options: EmitOptions): Promise<Files> {
  const print = createPrinter();
  const files: File[] = [...options.runtime, ...packageFiles(apis, options)];
  for (const api of apis) {
    files.push(...mixinFiles(api, options.mixins));
    const taken = exportedNames(api);
    for (const family of api.families) {
      files.push(print(shapeModule(api, taken, family)), print(rulesModule(api, family)));
      const types = await typesModule(api, taken, family);
      if (types !== undefined) files.push(print(types));
    }
    const path = filePath(api, "index", "shape");
    files.push(
      print({
        path,
        header: banner([]),
        imports: new Map(),
        statements: indexStatements(api, taken, exportsMixins(api, options.mixins)),
      }),
    );
  }
  const index = packageIndex(apis);
  if (index !== undefined) {
    files.push(
      print({ path: "src/index.ts", header: banner([]), imports: new Map(), statements: index }),
    );
  }
  return files.sort((first, second) => (first.path < second.path ? -1 : 1));
}

function shapeModule(api: Api, taken: ReadonlySet<string>, family: Family): Module {
  const scope = openScope(api, taken, family.file, "shape");
  const classes = family.declarations.flatMap((declaration) => shapes(scope, declaration));
  const unions = family.declarations.flatMap((declaration) =>
    declaration.kind === "model" && ownsTree(declaration) ? treeUnion(scope, declaration) : [],
  );
  return moduleOf(scope, family, [...classes, ...unions]);
}

function shapes(scope: Scope, declaration: Declaration): readonly Statement[] {
  switch (declaration.kind) {
    case "model":
      return [...mixedBase(scope, declaration), modelClass(scope, declaration)];
    case "enum":
      return enumConst(scope, declaration);
    case "union":
      return ownsTree(declaration) ? treeUnion(scope, declaration) : valueConst(scope, declaration);
    case "alias": {
      const same = sameAs(declaration);
      return same === undefined
        ? valueConst(scope, declaration)
        : sameConst(scope, declaration, same);
    }
    default:
      throw new Error(`impossible declaration ${String(declaration satisfies never)}`);
  }
}

async function typesModule(
  api: Api,
  taken: ReadonlySet<string>,
  family: Family,
): Promise<Module | undefined> {
  const scope = openScope(api, taken, family.file, "types");
  const statements: Statement[] = [];
  for (const declaration of family.declarations)
    statements.push(...(await typeStatements(scope, declaration)));
  return statements.length === 0 ? undefined : moduleOf(scope, family, statements);
}

/** Rules name no class, so nothing of the runtime is hidden from them. */
function rulesModule(api: Api, family: Family): Module {
  const scope = openScope(api, new Set(), family.file, "rules");
  const rules = emitRules(api, family);
  for (const name of rules.imports.runtime) nameRuntime(scope, name, "value");
  for (const name of rules.imports.runtimeTypes) nameRuntime(scope, name, "type");
  for (const [file, names] of rules.imports.families)
    for (const name of names) nameRule(scope, file, name);
  return moduleOf(scope, family, rules.statements);
}

function moduleOf(scope: Scope, family: Family, statements: readonly Statement[]): Module {
  const path = filePath(scope.api, scope.family, scope.folder);
  return { path, header: banner(family.declarations), imports: scope.imports, statements };
}

/**
 * The first line of a file: the source of what it is named for, then how many others it draws on. Sources are named without
 * folders, so that it does not matter where a run was started.
 */
function banner(declarations: readonly Declaration[]): string {
  const sources = new Set(declarations.map(({ at }) => at.source.path.split("/").at(-1) ?? ""));
  const [first] = sources;
  if (first === undefined) return "// Generated by modelsmith. Do not edit.";
  const more = sources.size > 1 ? ` and ${sources.size - 1} more` : "";
  return `// Generated by modelsmith from ${printable(first + more)}. Do not edit.`;
}

function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "?");
}
