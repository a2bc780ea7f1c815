import { execFile } from "node:child_process";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { check, generate, listInputs, listOutputs } from "../generator/index.js";
import { emptyFolder, filesIn, put, run, textsIn } from "./support/command-line.js";

const bin = fileURLToPath(new URL("../bin/modelsmith.js", import.meta.url));

/** A project that reads from everywhere a project may read from, beside files that it has no use for. */
const project = {
  "shop/modelsmith.yaml": `package: { name: shop-models, version: 1.0.0 }
out: generated
allow: ../shared
map: { "https://schemas.example/": ../mapped }
namespaces:
  shop: { schemas: schemas }
`,
  "shop/schemas/order.yaml": `title: Order
type: object
x-mixins: [Priced]
properties:
  price: { $ref: ../../shared/money.yaml }
  customer: { $ref: "https://schemas.example/customer.json" }
`,
  "shop/schemas/mixins/priced.ts": `import { round } from "./round.js";
import type { MixinBase } from "../../runtime/index.js";
export function Priced<Base extends MixinBase>(base: Base) {
  abstract class Mixed extends base {
    rounded(): number { return round(1.5); }
  }
  return Mixed;
}
`,
  "shop/schemas/mixins/round.ts":
    "export const round = (value: number): number => Math.round(value);\n",
  "shop/schemas/notes.md": "Not a schema.\n",
  "shop/package.json": "{}\n",
  "shared/money.yaml": "title: Money\ntype: object\nproperties: { amount: { type: number } }\n",
  "shared/unused.yaml": "title: Unused\ntype: object\n",
  "mapped/customer.json": '{ "title": "Customer", "type": "object", "properties": {} }\n',
};

const inputs = [
  "../mapped/customer.json",
  "../shared/money.yaml",
  "modelsmith.yaml",
  "schemas/mixins/priced.ts",
  "schemas/mixins/round.ts",
  "schemas/order.yaml",
];

let home: string;
let folder: string;
beforeEach(() => {
  home = emptyFolder();
  put(home, project);
  folder = join(home, "shop");
});

describe("inputs", () => {
  test("are all the files that a package is made from, and no others", async () => {
    expect(await run(folder, "inputs")).toEqual({
      code: 0,
      out: `${inputs.join("\n")}\n`,
      err: "",
    });
    const json = await run(folder, "inputs", "--json");
    expect(JSON.parse(json.out)).toEqual({ ok: true, diagnostics: [], files: inputs });
  });

  test("without a configuration are the schemas and what they refer to", async () => {
    const { files } = await listInputs({
      cwd: home,
      schemas: ["shop/schemas/order.yaml"],
      out: "out",
      allow: ["shared"],
      map: { "https://schemas.example/": "mapped" },
    });
    expect(files).toEqual([
      "mapped/customer.json",
      "shared/money.yaml",
      "shop/schemas/mixins/priced.ts",
      "shop/schemas/mixins/round.ts",
      "shop/schemas/order.yaml",
    ]);
  });

  test("count what the package remembers of names among them, once it is there", async () => {
    expect(await generate({ cwd: folder })).toMatchObject({ ok: true });
    const { files } = await listInputs({ cwd: folder });
    expect(files).toEqual([...inputs, "generated/.modelsmith.json"].sort());
  });

  test("alone, elsewhere and in another time zone and language, give the same bytes", async () => {
    expect((await run(folder, "generate")).code).toBe(0);
    const elsewhere = join(emptyFolder(), "shop");
    for (const path of inputs) cpSync(join(folder, path), join(elsewhere, path));
    await promisify(execFile)(process.execPath, [bin, "generate"], {
      cwd: elsewhere,
      env: { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", HOME: elsewhere },
    });
    expect(textsIn(join(elsewhere, "generated"))).toEqual(textsIn(join(folder, "generated")));
  });

  test("all matter: after a change in any of them the package is stale", async () => {
    expect(await generate({ cwd: folder })).toMatchObject({ ok: true });
    for (const path of inputs) {
      const text = readFileSync(join(folder, path), "utf8");
      writeFileSync(join(folder, path), `${text}\n`);
      expect(await check({ cwd: folder }), path).toMatchObject({ ok: false });
      writeFileSync(join(folder, path), text);
    }
    expect(await check({ cwd: folder })).toMatchObject({ ok: true });
  });
});

describe("outputs", () => {
  test("are all the files that generate writes, and listing them writes none", async () => {
    const listed = await run(folder, "outputs");
    expect(listed).toMatchObject({ code: 0, err: "" });
    expect(existsSync(join(folder, "generated"))).toBe(false);
    expect((await run(folder, "generate")).code).toBe(0);
    const written = filesIn(join(folder, "generated")).map((path) =>
      path.slice(folder.length + 1).replaceAll("\\", "/"),
    );
    expect(listed.out).toBe(`${[...written].sort().join("\n")}\n`);
    const { files } = await listOutputs({ cwd: dirname(folder), config: "shop/modelsmith.yaml" });
    expect(files).toEqual(written.map((path) => `shop/${path}`));
  });
});

test("A fault in the input is told, and nothing is listed.", async () => {
  put(folder, { "schemas/order.yaml": "title: Order\ntype: objct\n" });
  const [listed, json] = await Promise.all([
    run(folder, "outputs"),
    run(folder, "outputs", "--json"),
  ]);
  expect(listed).toMatchObject({ code: 1, out: "" });
  expect(listed.err).toMatch(/^schemas\/order\.yaml:2:7: unknown type "objct"/);
  expect(listed.err).toMatch(/\n1 error(?:, \d+ warnings?)?: nothing was listed\n$/);
  expect(JSON.parse(json.out)).toMatchObject({ ok: false, files: [] });
});
