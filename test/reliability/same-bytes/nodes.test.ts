import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { findNode } from "../../package/node-release.js";
import { record } from "../results/record.js";
import { produce } from "./produce.js";

const releases = [20, 22, 24];

test("Every release of Node makes the same bytes.", async () => {
  const expected = await produce({ name: "the Node of the tests" });
  for (const major of releases) {
    const program = await findNode(major);
    const { stdout } = await promisify(execFile)(program, ["--version"]);
    expect(stdout).toMatch(new RegExp(`^v${major}\\.`));
    expect(await produce({ name: stdout, surroundings: { program } }), stdout).toEqual(expected);
  }
  record("same-bytes-on-nodes", { releases: releases.length });
});
