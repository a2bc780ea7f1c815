import type { Api } from "../model/api.js";
import type { File, Files } from "./files.js";
import { mixinFiles } from "./mixin-files.js";
import { modulesOf } from "./modules.js";
import { type PackageFacts, packageFiles } from "./package-files.js";
import { print } from "./print.js";

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
  const { runtime, mixins } = options;
  const files: File[] = [...runtime, ...packageFiles(apis, options)];
  for (const api of apis) files.push(...mixinFiles(api, mixins));
  for await (const module of modulesOf(apis, mixins)) files.push(await print(module));
  return files.sort((first, second) => (first.path < second.path ? -1 : 1));
}
