import { mkdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { emptyFolder, put, runIn, type Surroundings, textsIn } from "../../support/command-line.js";

const files: Readonly<Record<string, string>> = {
  "schemas/Pet.yaml": "title: Pet\ntype: object\nproperties: { i: { $ref: other/İ.yaml } }\n",
  "schemas/pet2.yaml": "title: pet\ntype: object\nproperties: { at: { format: date-time } }\n",
  "schemas/other/İ.yaml": "title: İstanbul\nenum: [ı, i, I, İ, ß, ss, é, é]\n",
  "schemas/other/z.json": '{"$defs":{"Z":{"type":"object"},"ä":{"type":"object"},"a":{}}}',
};

/** The schema files, in the order they are listed. */
export const names: readonly string[] = Object.keys(files);

/** What is different about a run that has to give the same bytes. */
export interface Variant {
  readonly name: string;
  readonly surroundings?: Surroundings;
  readonly out?: string;
  readonly inputs?: readonly string[];
  readonly crlf?: boolean;
  /** The folder it runs in, below the project. */
  readonly inside?: string;
}

/** Makes a package of the same schemas, in a project of its own. */
export async function produce(variant: Variant): Promise<Readonly<Record<string, string>>> {
  const {
    surroundings = {},
    out = "out",
    inputs = ["schemas"],
    crlf = false,
    inside = ".",
  } = variant;
  const folder = emptyFolder();
  mkdirSync(join(folder, inside), { recursive: true });
  // Folders list their files in the order they were made, on some systems.
  const written = inputs === names ? names.toReversed() : names;
  for (const name of written) {
    const text = files[name] ?? "";
    put(folder, { [name]: crlf ? text.replaceAll("\n", "\r\n") : text });
    utimesSync(join(folder, name), 1e9, 1e9);
  }
  const up = inside === "." ? "" : "../".repeat(inside.split("/").length);
  const args = ["generate", "--schemas", ...inputs.map((path) => up + path), "--out", up + out];
  const env = { ...surroundings.env, FOLD_FOLDER: folder };
  const { code, err } = await runIn(join(folder, inside), args, { ...surroundings, env });
  expect(code, err).toBe(0);
  return textsIn(join(folder, out));
}
