import type { Api } from "../model/api.js";
import type { File, Files } from "./files.js";
import { mixinFiles } from "./mixin-files.js";
import { modulesOf, packageIndex } from "./modules.js";
import { type PackageFacts, packageFiles } from "./package-files.js";
import { type Module, print } from "./print.js";

/** What the package is called, and the code that is copied into it. */
export interface EmitOptions extends PackageFacts {
  /** The runtime, to be copied as it is. */
  readonly runtime: readonly File[];
  /** What was printed of an `Api` before, with the same mixins. What is printed now is added. */
  readonly printed?: WeakMap<Api, Files> | undefined;
}

/**
 * Writes a package as data. Paths are relative, sorted and inside the package; the same input gives the same bytes; tsc accepts
 * the output under every strict flag; it depends on nothing but what mixins import. After `build` nothing can be wrong with the input.
 */
export async function emit(apis: readonly Api[], options: EmitOptions): Promise<Files> {
  const { runtime, mixins, printed = new WeakMap<Api, Files>() } = options;
  const files: File[] = [...runtime, ...packageFiles(apis, options)];
  for (const api of apis) {
    const made = printed.get(api) ?? (await printAll(modulesOf(api, mixins)));
    printed.set(api, made);
    files.push(...mixinFiles(api, mixins), ...made);
  }
  const index = packageIndex(apis);
  if (index !== undefined) files.push(await print(index));
  return files.sort((first, second) => (first.path < second.path ? -1 : 1));
}

async function printAll(modules: AsyncIterable<Module>): Promise<Files> {
  const files: File[] = [];
  for await (const module of modules) files.push(await print(module));
  return files;
}
