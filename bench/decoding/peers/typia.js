// @ts-check
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { transform } from "typia/lib/transform.js";

/**
 * TypeScript types as text, which is what typia makes its checks of.
 * @type {import("./shapes.js").Builder<string>}
 */
export const typiaTypes = {
  text: () => "string",
  number: () => "number",
  boolean: () => "boolean",
  anything: () => "unknown",
  literal: (value) => JSON.stringify(value),
  list: (items) => `(${items})[]`,
  map: (values) => `{ [key: string]: ${values} }`,
  nullable: (type) => `(${type} | null)`,
  union: (types) => `(${types.join(" | ")})`,
  object: (fields) => {
    const members = fields.map(
      ({ name, type, required }) => `${JSON.stringify(name)}${required ? "" : "?"}: ${type}`,
    );
    return `{ ${members.join("; ")} }`;
  },
  tagged: (_, members) => `(${members.join(" | ")})`,
};

/**
 * What typia makes of a type when a program is compiled with it.
 * @typedef {object} Checks
 * @property {(value: unknown) => boolean} is
 * @property {(value: unknown) => { readonly success: boolean, readonly errors?: readonly object[] }} validate
 */

/**
 * Compiles typia's checks of a type.
 * @param {string} type
 * @returns {Promise<Checks>}
 */
export async function compileChecks(type) {
  // Inside this package, so that the compiled program finds typia.
  const folder = await mkdtemp(
    fileURLToPath(new URL("../../node_modules/.typia-", import.meta.url)),
  );
  try {
    const source = `${folder}/checks.ts`;
    await writeFile(
      source,
      `import typia from "typia";
type Value = ${type};
export const is = typia.createIs<Value>();
export const validate = typia.createValidate<Value>();
`,
    );
    await emit(source);
    return await import(pathToFileURL(`${folder}/checks.js`).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string} source */
async function emit(source) {
  const program = ts.createProgram([source], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  /** @type {ts.Diagnostic[]} */
  const problems = [];
  const extras = {
    addDiagnostic: (/** @type {ts.Diagnostic} */ problem) => problems.push(problem),
  };
  const before = [transform(program, undefined, extras)];
  program.emit(undefined, undefined, undefined, false, { before });
  problems.push(...ts.getPreEmitDiagnostics(program));
  if (problems.length > 0)
    throw new Error(ts.formatDiagnostics(problems, ts.createCompilerHost({})));
}
