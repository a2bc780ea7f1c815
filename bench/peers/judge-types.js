// @ts-check
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** @import { Case } from "./case.js" */
/** @import { Output } from "./tools.js" */

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".tmp/peers");
const tsc = join(root, "node_modules/typescript/bin/tsc");

/** One output with small programs beside it, each of which asks one thing of its types. */
export class TypeQuestions {
  /** @type {string[]} Below the folder. */
  #places = [];

  constructor() {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  }

  /**
   * @param {string} place
   * @param {Case} one
   * @param {Output} output
   */
  add(place, one, output) {
    this.#places.push(place);
    for (const [path, text] of Object.entries(output.files))
      put(join(folder, place, "output", path), text);
    for (const [name, text] of Object.entries(programs(one, output)))
      put(
        join(folder, place, `${name}.ts`),
        `import type * as m from "./output/${output.entry}.js";\n${text}\n`,
      );
  }

  /**
   * The names of the programs that do not compile, `output` for the output itself, by place.
   * @returns {ReadonlyMap<string, ReadonlySet<string>>}
   */
  ask() {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "es2022",
      module: "esnext",
      moduleResolution: "bundler",
      skipLibCheck: true,
      types: [],
    };
    const config = { compilerOptions, include: ["**/*.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    const failed = new Map(this.#places.map((place) => [place, new Set()]));
    for (;;) {
      const errors = compile();
      // Where syntax is wrong the compiler says nothing else, so those outputs go, and it is asked again.
      const broken = errors.filter(({ code }) => code < 2000);
      for (const { place, program } of broken.length > 0 ? broken : errors)
        failed.get(place)?.add(program);
      if (broken.length === 0) break;
      for (const { place } of broken) rmSync(join(folder, place), { recursive: true, force: true });
    }
    return failed;
  }
}

/**
 * What the compiler says of everything in the folder.
 * @returns {readonly { readonly place: string, readonly program: string, readonly code: number }[]}
 */
function compile() {
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return stdout.split("\n").flatMap((line) => {
    const [, place, program, code] =
      /^([^/(]+\/[^/(]+)\/([^/(.]+).*?error TS(\d+)/.exec(line) ?? [];
    return place === undefined || program === undefined
      ? []
      : [{ place, program, code: Number(code) }];
  });
}

/**
 * @param {Case} one
 * @param {Output} output
 * @returns {Record<string, string>}
 */
function programs({ valid, refused = [], narrow }, { wire, read = wire }) {
  const take = `type Root = ${wire};\ndeclare function take<const T extends Root>(value: T): void;\n`;
  const only = "type Only<T, Yes> = [T] extends [never] ? never : Yes;\n";
  /** @type {Record<string, string>} */
  const texts = {
    never: `type Root = ${wire};\n${only}export const is: Only<Root, 1> = 1;`,
    untyped: `type Root = ${wire};\nexport const is: unknown extends Root ? 0 : 1 = 1;`,
  };
  valid.forEach((value, index) => {
    texts[`valid${index}`] = `${take}take(${JSON.stringify(value)});`;
  });
  refused.forEach((value, index) => {
    texts[`refused${index}`] =
      `${take}// @ts-expect-error The schema refuses this value.\ntake(${JSON.stringify(value)});`;
  });
  if (narrow !== undefined)
    texts.narrow = `export function read(value: ${read}): unknown {\n  ${narrow}\n}`;
  return texts;
}

/**
 * @param {string} path
 * @param {string} text
 */
function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
