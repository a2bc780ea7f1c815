import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("takes what browsers know, by their own types", async () => {
  const compiler = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
  const project = fileURLToPath(new URL("types/", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, "-p", project]).catch(
    (error: { readonly stdout: string }) => error,
  );
  expect(stdout).toBe("");
});
