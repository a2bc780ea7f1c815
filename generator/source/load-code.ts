import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The code that runs: `generator/` or, once built, `dist/`. */
const own = fileURLToPath(new URL("..", import.meta.url));
/** The code that is copied into packages. */
const runtime = fileURLToPath(new URL("../../generator/runtime/", import.meta.url));

/** Packages that have a say in what is generated. */
const printers = ["json-schema-to-typescript", "ts-morph", "yaml"];

/**
 * A fingerprint of modelsmith itself: its code, the runtime, and the versions of the packages that it prints and reads with. A
 * version alone would not do while modelsmith is being worked on.
 */
export function fingerprintCode(): string {
  fingerprint ??= readCode();
  return fingerprint;
}

/** What runs is what was loaded, whatever is done to the files meanwhile. */
let fingerprint: string | undefined;

function readCode(): string {
  const hash = createHash("sha256");
  const extension = extname(import.meta.url);
  for (const folder of [own, runtime]) {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const file of files.sort()) {
      if (!/\.[jt]s$/.test(file) || (folder === own && extname(file) !== extension)) continue;
      hash.update(`${basename(file)}\n`).update(readFileSync(join(folder, file)));
    }
  }
  const require = createRequire(import.meta.url);
  for (const name of printers) {
    const value: unknown = JSON.parse(
      readFileSync(require.resolve(`${name}/package.json`), "utf8"),
    );
    const isKnown = typeof value === "object" && value !== null && "version" in value;
    hash.update(`${name} ${isKnown ? String(value.version) : ""}\n`);
  }
  return hash.digest("hex");
}
