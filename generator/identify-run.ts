import { digest } from "./output/digest.js";
import type { Reading } from "./read-project.js";
import type { Config } from "./source/config.js";
import { fingerprintCode } from "./source/load-code.js";

/**
 * A fingerprint of everything that the files of a package are made from beside the names that the package remembers: the
 * configuration with its options, every source and by which other URIs it is known, mixins, and modelsmith itself. No path in
 * it depends on the place of the project.
 */
export function identifyRun(
  { package: facts, namespaces, reading, text }: Config,
  { sources, mixins }: Reading,
): string {
  const { draft, includeOperations, assertFormats, limits } = reading;
  const asked = namespaces.map(({ name, naming, dependencies, rootName, renames }) => {
    const table = renames?.map(({ from, to }) => [from, to]);
    return [name, naming, dependencies, rootName, table];
  });
  const read = sources.map((each) =>
    each.map(({ path, text, aliases, onlyDialect }) => [path, digest(text), aliases, onlyDialect]),
  );
  const mixed = [...mixins].map(([name, { files }]) => [
    name,
    files.map((file) => [file.name, digest(file.text)]),
  ]);
  const options = [draft, includeOperations, assertFormats, limits];
  const all = [fingerprintCode(), text, facts, asked, options, read, mixed];
  return digest(JSON.stringify(all));
}
