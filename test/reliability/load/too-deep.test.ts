import { expect, test } from "vitest";
import { emptyFolder, put, runIn } from "../../support/command-line.js";
import { deepShapes } from "./deep-shapes.js";

test.each(["allOf in allOf", "patterns in patterns"])(
  "%s, deeper than the call stack holds: one error at the deepest place, and nothing is written.",
  async (name) => {
    const folder = emptyFolder();
    put(folder, { "in.json": JSON.stringify(deepShapes[name]?.make(1000)) });
    const args = ["generate", "--schemas", "in.json", "--out", "out", "--limit", "nesting=5000"];
    // The stack of a process differs between machines, so this one is given one that is too small for certain.
    const { code, err } = await runIn(folder, args, { node: ["--stack-size=300"] });
    expect(code).toBe(1);
    expect(err).toMatch(/^in\.json:1:\d+: here 100\d schemas stand in or refer to each other/);
    expect(err).toMatch(/\n1 error: nothing was written\n$/);
  },
);
