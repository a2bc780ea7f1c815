import { build } from "esbuild";
import type { Files } from "../../generator/emit/files.js";
import { filesInMemory } from "./files-in-memory.js";

/** What a bundler makes of `entry`, a module beside the emitted package, without what it does not use. */
export async function bundleText(files: Files, entry: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: "/" },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
    plugins: [filesInMemory(files)],
  });
  return outputFiles[0]?.text ?? "";
}

/** Runs a module given as text. */
export async function importText<Module>(text: string): Promise<Module> {
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}
