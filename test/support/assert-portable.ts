import { expect } from "vitest";
import type { Files } from "../../generator/emit/files.js";

/** What Windows takes for a device, whatever its ending. */
const devices = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

/** Asserts that the paths of a package are paths on every file system, and different ones. */
export function assertPortable(files: Files): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const folded = path.normalize("NFC").toUpperCase().toLowerCase();
    expect(seen.has(folded), `${path} and another differ in case only`).toBe(false);
    seen.add(folded);
    for (const step of path.split("/")) {
      expect(step, path).not.toMatch(devices);
      expect(step, path).not.toMatch(/[<>:"|?*\\\p{C}]|[. ]$/u);
      expect(Buffer.byteLength(step), path).toBeLessThan(255);
    }
  }
}
