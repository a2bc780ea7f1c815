import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type GenerateResult, generate } from "../../generator/index.js";
import { inTemporaryFolder } from "../support/temporary-folder.js";

const nested = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;
const schema = (more: string): string => `{"title":"A","type":"object","default":${more}}`;

interface Case {
  readonly limit: string;
  /** What is within a limit that was raised, and beyond the one below. */
  readonly files: Readonly<Record<string, string>>;
  readonly low: number;
  readonly high: number;
  readonly code: string;
}

const cases: readonly Case[] = [
  {
    limit: "fileSize",
    files: { "in/a.json": schema(`"${"x".repeat(300)}"`) },
    low: 200,
    high: 1000,
    code: "file-too-large",
  },
  {
    limit: "nesting",
    files: { "in/a.json": schema(nested(20)) },
    low: 10,
    high: 21,
    code: "nesting-too-deep",
  },
  {
    limit: "yamlNesting",
    files: { "in/a.yaml": schema(nested(20)) },
    low: 10,
    high: 21,
    code: "nesting-too-deep",
  },
  {
    limit: "aliases",
    files: {
      "in/a.yaml": `title: A\ntype: object\nx-a: &a [${"0,".repeat(4000)}]\nx-b: [${"*a,".repeat(200)}]\n`,
    },
    low: 10,
    high: 1000,
    code: "yaml-alias-limit",
  },
  {
    limit: "schemas",
    files: {
      "in/a.json":
        '{"title":"A","type":"object","properties":{"a":{},"b":{},"c":{},"d":{},"e":{},"f":{}}}',
    },
    low: 3,
    high: 7,
    code: "too-many-schemas",
  },
];

test.each(cases)("The limit $limit is named where it is met, and can be raised.", async (each) => {
  const { limit, files, low, high, code } = each;
  await inTemporaryFolder(files, async (cwd) => {
    const run = (value: number) =>
      generate({ cwd, schemas: ["in"], out: "out", limits: { [limit]: value } });
    const refused = await run(low);
    expect(codes(refused)).toEqual([code]);
    const [diagnostic] = refused.diagnostics;
    expect(diagnostic?.message).toContain(limit);
    expect(diagnostic?.message).toContain(String(low));
    expect(diagnostic?.position?.line).toBeGreaterThan(0);
    expect(codes(await run(high))).toEqual([]);
  });
});

test("Limits stand in a configuration too, where what is no limit is an error.", async () => {
  const config = (limits: string) =>
    `package: { name: a, version: 1.0.0 }\nout: out\nlimits: ${limits}\nnamespaces: { a: { schemas: a } }\n`;
  const files = { "a/a.json": cases[4]?.files["in/a.json"] ?? "", "modelsmith.yaml": "" };
  await inTemporaryFolder(files, async (cwd) => {
    const run = async (limits: string) => {
      await writeFile(`${cwd}/modelsmith.yaml`, config(limits));
      return codes(await generate({ cwd }));
    };
    expect(await run("{ schemas: 3 }")).toEqual(["too-many-schemas"]);
    expect(await run("{ schemas: 7 }")).toEqual([]);
    expect(await run("{ schemas: none }")).toEqual(["config-invalid"]);
    expect(await run("{ schemas: 0 }")).toEqual(["config-invalid"]);
    expect(await run("{ schema: 7 }")).toEqual(["config-unknown-key"]);
  });
});

function codes({ diagnostics }: GenerateResult): readonly string[] {
  return diagnostics.map(({ code }) => code);
}
