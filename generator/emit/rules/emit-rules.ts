import type { FunctionDeclarationStructure } from "ts-morph";
import type { Api, Declaration, Family, ModelDeclaration } from "../../model/api.js";
import { jsonLiteral } from "../literal.js";
import type { Names } from "../scope.js";
import { StructureKind } from "../structure-kind.js";
import { checkSchema } from "./check-schema.js";
import type { Code } from "./code.js";
import { schemasOf } from "./declared-schema.js";
import { readProperty, startPlace } from "./place.js";
import { printCode } from "./print-code.js";
import {
  declaredName,
  helper,
  type PendingCheck,
  type RulesFile,
  startRulesFile,
} from "./rules-file.js";
import type { RuntimeHelper } from "./runtime-helpers.js";
import { schemaConstant } from "./schema-constant.js";

type Check = FunctionDeclarationStructure;

/** The validators and schemas of one family, as data: the file `rules/<family>.ts`. */
export interface RulesModule {
  readonly statements: readonly (Check | string)[];
  readonly imports: RulesImports;
}

/** What the statements name and do not declare. */
export interface RulesImports {
  /** Functions of the runtime. */
  readonly runtime: readonly RuntimeHelper[];
  /** Types of the runtime. */
  readonly runtimeTypes: readonly string[];
  /** By the file of another family: what its rules export that is used here. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/**
 * Writes what only rejects. For every declaration there is a function that appends an issue for everything its schema
 * has against a value, and a constant that holds the schema. Functions are straight-line code, look at the tag of a
 * tree before anything else, and build nothing for a valid value but the paths of what they hand on. Nothing runs when
 * the file is loaded that a bundler could not drop. `declared` are the names of all declarations around.
 */
export function emitRules(api: Api, declared: Names, family: Family): RulesModule {
  const file = startRulesFile(api, declared, family);
  const checks = family.declarations.flatMap((declaration) => declaredChecks(declaration, file));
  for (let next = file.pending.shift(); next !== undefined; next = file.pending.shift()) {
    checks.push(writeCheck(next, file));
  }
  const schemas = family.declarations
    .flatMap(schemasOf)
    .map((declared) => schemaConstant(declared, file));
  const constants = [...file.constants].map(
    ([expression, name]) => `const ${name} =\n  /* @__PURE__ */ ${expression};`,
  );
  return {
    statements: [...constants, ...checks, ...schemas],
    imports: {
      runtime: [...file.helpers].sort(),
      runtimeTypes: ["Issue", "Path", "SchemaInfo"],
      families: new Map(
        [...file.imports].sort(byName).map(([name, used]) => [name, [...used].sort()]),
      ),
    },
  };
}

function declaredChecks(declaration: Declaration, file: RulesFile): readonly Check[] {
  const { checkName: name, schema } = declaration;
  const model = declaration.kind === "model" ? declaration : undefined;
  const check = writeCheck({ name, schema, exported: true, model, within: new Set() }, file);
  const tree = model === undefined ? undefined : treeCheck(model, file);
  return tree === undefined ? [check] : [check, tree];
}

function writeCheck(
  { name, schema, exported, model, within }: PendingCheck,
  file: RulesFile,
): Check {
  const place = startPlace(file, name, model, new Set([...within, schema]));
  return checkFunction(name, exported, checkSchema(schema, place));
}

/** The check of a whole tree: the member that the tag names, or the base's own where nobody knows the tag. */
function treeCheck(model: ModelDeclaration, file: RulesFile): Check | undefined {
  const { tree, checkName } = model;
  if (tree === undefined) return undefined;
  const place = startPlace(file, tree.unionCheckName, undefined, new Set());
  const cases = tree.members.map(({ tags, declaration }) => {
    const name = declaration.tree?.unionCheckName ?? declaration.checkName;
    const check = declaredName(file, declaration, name);
    return { labels: tags.map(jsonLiteral), body: [`return ${check}(value, path, issues);`] };
  });
  const object = `${helper(file, "isObject")}(value)`;
  return checkFunction(tree.unionCheckName, true, [
    {
      kind: "switch",
      subject: `${object} ? ${readProperty(place, tree.wire)} : undefined`,
      cases,
      otherwise: [`return ${checkName}(value, path, issues);`],
    },
  ]);
}

function checkFunction(name: string, isExported: boolean, code: Code): Check {
  return {
    kind: StructureKind.Function,
    name,
    isExported,
    parameters: [
      { name: "value", type: "unknown" },
      { name: "path", type: "Path | undefined" },
      { name: "issues", type: "Issue[]" },
    ],
    returnType: "void",
    statements: [printCode(code).join("\n")],
  };
}

function byName([first]: readonly [string, unknown], [second]: readonly [string, unknown]): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
