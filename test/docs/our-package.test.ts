import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import * as projects from "ai-wire-models/projects";
import * as semanticKernel from "ai-wire-models/semantic_kernel";
import * as voicelive from "ai-wire-models/voicelive";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { buildCode } from "../../generator/docs/browser/build-code.js";
import type { Package } from "../../generator/docs/browser/package-types.js";
import { readMessage, staticsOf } from "../../generator/docs/browser/read-message.js";
import { checkLinks } from "./check-links.js";
import { makeOurSite } from "./make-our-site.js";

const cwd = fileURLToPath(new URL("../../", import.meta.url));
const namespaces: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  projects,
  semantic_kernel: semanticKernel,
  voicelive,
};

let site: ReadonlyMap<string, string>;
let declarations: number;
beforeAll(async () => {
  ({ site, declarations } = await makeOurSite());
});

/** Every page of a declaration, with the message that its playground begins with. */
function examples(): readonly {
  readonly namespace: string;
  readonly name: string;
  readonly text: string;
}[] {
  return [...site].flatMap(([path, page]) => {
    const place = /data-namespace="([^"]*)" data-name="([^"]*)"[^>]* data-example="([^"]*)"/.exec(
      page,
    );
    if (place === null || !path.endsWith(".html")) return [];
    const [, namespace = "", name = "", text = ""] = place;
    return [
      {
        namespace,
        name,
        text: text
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&lt;/g, "<")
          .replace(/&gt;/g, ">")
          .replace(/&amp;/g, "&"),
      },
    ];
  });
}

test("Every link on every page leads somewhere.", () => {
  expect([...site.keys()].filter((path) => path.endsWith(".html")).length).toBeGreaterThan(690);
  expect(checkLinks(site)).toEqual([]);
});

test("Every page of a declaration shows a message that the package's own parse takes.", () => {
  const pages = examples();
  expect(pages.length).toBe(declarations);
  const refused = [...site].filter(
    ([path, page]) =>
      page.includes("data-example=") && !/<code>[^<]*\.parse<\/code> takes it/.test(page) && path,
  );
  expect(refused.map(([path]) => path)).toEqual([]);
});

/** To TypeScript `constructor` is any function; of these instances it is their class. */
const Model = voicelive.Model as unknown as Package["runtime"]["Model"];

test("The TypeScript that the playground writes compiles, and makes the message.", async () => {
  const folder = join(cwd, ".tmp", "docs-code");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const written = examples().map(({ namespace, name, text }, index) => {
    const models = namespaces[namespace] ?? {};
    const statics = staticsOf(models, name);
    const reading = statics && readMessage(text, statics);
    if (reading?.kind !== "decoded") throw new Error(`${name} is not decoded`);
    const from = `ai-wire-models/${namespace}`;
    const code = buildCode(reading.value, true, { models, Model, from, name });
    return { file: `m${index}`, name: `${namespace} ${name}`, code, text };
  });
  await Promise.all(
    written.map(({ file, code }) =>
      writeFile(join(folder, `${file}.ts`), `${code}export { message };\n`),
    ),
  );
  const index = written
    .map(({ file }) => `export { message as ${file} } from "./${file}.js";\n`)
    .join("");
  await writeFile(join(folder, "index.ts"), index);
  const compilerOptions = { declaration: false, isolatedDeclarations: false };
  const config = { extends: "../../tsconfig.json", compilerOptions, include: ["."], exclude: [] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  expect(await compile(folder)).toBe("");

  const outfile = join(folder, "all.mjs");
  await build({
    entryPoints: [join(folder, "index.ts")],
    outfile,
    bundle: true,
    format: "esm",
    packages: "external",
  });
  const made: Readonly<Record<string, unknown>> = await import(pathToFileURL(outfile).href);
  for (const { file, name, text } of written)
    expect(JSON.parse(JSON.stringify(made[file])), name).toEqual(JSON.parse(text));

  const decoded = written.filter(({ code }) => code.includes(".fromJSON("));
  expect(decoded.map(({ name }) => name)).toEqual(refusing);
});

/** Their constructors, which mixins wrote, refuse or leave out what the message holds: it is decoded instead. */
const refusing = [
  "semantic_kernel ChatHistory",
  "semantic_kernel ChatHistoryReducer",
  "semantic_kernel ChatMessageContent",
  "semantic_kernel StreamingChatMessageContent",
];

async function compile(folder: string): Promise<string> {
  const tsc = join(cwd, "node_modules/typescript/bin/tsc");
  const run = promisify(execFile)(process.execPath, [tsc, "-p", folder, "--pretty", "false"]);
  const { stdout } = await run.catch((error) => error);
  return stdout;
}
