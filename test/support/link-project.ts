import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Gives a project that `init` made what `npm install` would bring, without the network. */
export function linkProject(folder: string, models: string): void {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, ".bin"), { recursive: true });
  symlinkSync(repository, join(modules, "modelsmith"));
  symlinkSync(join(folder, "generated"), join(modules, models));
  symlinkSync(join(repository, "bin/modelsmith.js"), join(modules, ".bin/modelsmith"));
  const compiler = join(repository, "node_modules/typescript-5.9/bin/tsc");
  symlinkSync(compiler, join(modules, ".bin/tsc"));
}
