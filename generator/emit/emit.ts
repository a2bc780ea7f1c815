import type { Api } from "../model/api.js";
import type { File, Files } from "./files.js";
import { mixinFiles } from "./mixin-files.js";
import { packageIndex } from "./modules.js";
import { type PackageFacts, packageFiles } from "./package-files.js";
import { print } from "./print.js";
import { type Printed, printApi } from "./print-api.js";

/** What the package is called, and the code that is copied into it. */
export interface EmitOptions extends PackageFacts {
  /** The runtime, to be copied as it is. */
  readonly runtime: readonly File[];
  /** By namespace: what was printed before. What is printed now takes its place. */
  readonly printed?: Map<string, Printed> | undefined;
}

/**
 * Writes a package as data. Paths are relative, sorted and inside the package; the same input gives the same bytes; tsc accepts
 * the output under every strict flag; it depends on nothing but what mixins import. After `build` nothing can be wrong with the input.
 */
export async function emit(apis: readonly Api[], options: EmitOptions): Promise<Files> {
  const { runtime, mixins, printed = new Map<string, Printed>() } = options;
  const files: File[] = [...runtime, ...packageFiles(apis, options)];
  for (const api of apis) {
    const made = await printApi(api, mixins, printed.get(api.namespace));
    printed.set(api.namespace, made);
    files.push(...mixinFiles(api, mixins), made.index);
    for (const family of made.families.values()) files.push(...family.files);
  }
  const index = packageIndex(apis);
  if (index !== undefined) files.push(await print(index));
  return files.sort((first, second) => (first.path < second.path ? -1 : 1));
}
