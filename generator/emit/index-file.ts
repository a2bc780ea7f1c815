import type { Api } from "../model/api.js";
import { NameTable } from "../naming.js";
import type { Statement } from "./print.js";
import type { Names } from "./scope.js";
import { StructureKind } from "./structure-kind.js";

/** What people import beside the models. */
const runtimeValues = ["KeyError", "Model", "StreamError", "ValidationError", "readStream"];
const runtimeTypes = [
  "EventStream",
  "Issue",
  "ModelField",
  "StreamMessage",
  "StreamOptions",
  "StreamSource",
  "Unrecognized",
  "UnrecognizedNumber",
];

/** A namespace's index: everything it exports, and nothing else; `mixins` for what their own index exports. */
export function indexStatements(api: Api, taken: Names, mixins: boolean): readonly Statement[] {
  const files = api.families.map(({ file }) => file).sort();
  const typed = api.families
    .filter(({ declarations }) => declarations.some(({ kind }) => kind !== "enum"))
    .map(({ file }) => file)
    .sort();
  const runtime = api.namespace === "" ? "./runtime/index.js" : "../runtime/index.js";
  return [
    exportNames(
      runtime,
      runtimeValues.filter((name) => !taken.has(name)),
      false,
    ),
    exportNames(
      runtime,
      runtimeTypes.filter((name) => !taken.has(name)),
      true,
    ),
    ...files.map((file) => ({
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier: `./${file}.js`,
    })),
    ...(mixins ? ['export * from "./mixins/index.js";'] : []),
    ...typed.map((file) => `export type * from "./types/${file}.js";`),
  ];
}

/** What a package of several namespaces exports: each under its name, or the first free one where two differ in signs only. */
export function namespaceStatements(apis: readonly Api[]): readonly Statement[] | undefined {
  const named = apis.filter(({ namespace }) => namespace !== "");
  if (named.length === 0) return undefined;
  const names = new NameTable();
  return named.map(({ namespace }) => {
    const name = names.claim(identifier(namespace));
    return `export * as ${name} from "./${namespace}/index.js";`;
  });
}

function identifier(namespace: string): string {
  return namespace.replace(/[^A-Za-z0-9]+(.)?/g, (_match, next = "") => String(next).toUpperCase());
}

function exportNames(
  moduleSpecifier: string,
  names: readonly string[],
  typesOnly: boolean,
): Statement {
  return {
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier,
    isTypeOnly: typesOnly,
    namedExports: [...names],
  };
}
