import type { Files } from "../../generator/emit/files.js";
import type { Issue } from "../../generator/runtime/issue.js";
import { generatePackage } from "../support/generate-package.js";
import { importPackage } from "../support/import-package.js";

/** What the tests use of an exported class or const. */
interface Exported {
  readonly jsonSchema: unknown;
  safeParse(
    value: unknown,
  ):
    | { readonly success: true }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

export interface LoadedPackage {
  readonly files: Files;
  /** Everything the package exports. */
  readonly exports: Readonly<Record<string, Exported>>;
  /** What `safeParse` finds wrong with a value. */
  issues(name: string, value: unknown): readonly Issue[];
}

/** Generates a package from one schema file with these definitions, and runs it. */
export async function loadPackage(
  definitions: Readonly<Record<string, unknown>>,
): Promise<LoadedPackage> {
  const text = JSON.stringify({ $defs: definitions });
  const { files, diagnostics } = await generatePackage({ "schema.json": text });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  const exports = await importPackage<Record<string, Exported>>(files);
  return {
    files,
    exports,
    issues(name, value) {
      const result = exports[name]?.safeParse(value);
      if (result === undefined) throw new Error(`the package exports no ${name}`);
      return result.success ? [] : result.error.issues;
    },
  };
}
