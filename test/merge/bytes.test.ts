import fc from "fast-check";
import { expect, it, test } from "vitest";
import { joinBytes } from "../../generator/runtime/merge-bytes.js";

test.each(["base64", "base64url"] as const)(
  "Texts of %s are joined as the bytes they stand for.",
  (format) => {
    const bytes = fc.uint8Array({ maxLength: 12 });
    fc.assert(
      fc.property(bytes, bytes, (first, later) => {
        const encode = (each: Uint8Array): string => Buffer.from(each).toString(format);
        const both = encode(Buffer.concat([first, later]));
        const joined = joinBytes(format, encode(first), encode(later));
        expect(joined.replace(/=+$/, "")).toBe(both.replace(/=+$/, ""));
        expect(Buffer.from(joined, format)).toEqual(Buffer.concat([first, later]));
      }),
    );
  },
);

it("puts what is no base64 behind each other as it is", () => {
  expect(joinBytes("base64", "AQ==", "?")).toBe("AQ==?");
  expect(joinBytes("base64", "?", "AQ==")).toBe("?AQ==");
});
