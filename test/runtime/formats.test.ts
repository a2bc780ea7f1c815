import { describe, expect, test } from "vitest";
import { alias } from "../../generator/runtime/index.js";
import { Blob, Numeric, Temporal, WireTemporal } from "./dict-models.js";

describe("date-time", () => {
  test.each([
    ["2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000Z"],
    ["2000-02-29t12:00:00z", "2000-02-29T12:00:00.000Z"],
    ["2024-01-01T00:00:00.123456789+05:30", "2023-12-31T18:30:00.123Z"],
    ["2024-01-01T00:00:00.5-0800", "2024-01-01T08:00:00.500Z"],
    ["2024-01-01T00:00:00", "2024-01-01T00:00:00.000Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
    ["1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"],
    ["+010000-01-01T00:00:00.000Z", "+010000-01-01T00:00:00.000Z"],
  ])("%s is read", (text, iso) => {
    const temporal = Temporal.fromJSON({ createdAt: text });
    expect(temporal.createdAt?.toISOString()).toBe(iso);
    expect(temporal.get("createdAt")).toBe(text);
  });

  test.each([
    "2023-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2023-04-31T00:00:00Z",
    "2023-00-01T00:00:00Z",
    "2023-01-01T24:00:00Z",
    "2023-01-01T00:60:00Z",
    "2023-01-01T00:00:60Z",
    "2023-01-01T00:00Z",
    "2023-01-01",
    "2023-01-01T00:00:00.Z",
    "2023-01-01T00:00:00+24:00",
    "2023-01-01T00:00:00X",
    "+2023-01-01T00:00:00Z",
    "",
  ])("%j is no date and comes back raw", (text) => {
    expect(Temporal.fromJSON({ createdAt: text }).createdAt).toBe(text);
  });

  test("a date that is none is refused", () => {
    expect(() => new Temporal({ createdAt: new Date(Number.NaN) })).toThrow(TypeError);
  });
});

test("the dates of HTTP and Unix", () => {
  const date = new Date("1994-11-06T08:49:37.900Z");
  const model = new WireTemporal({ httpDate: date, unixTime: date });
  expect(model.toJSON()).toEqual({
    httpDate: "Sun, 06 Nov 1994 08:49:37 GMT",
    unixTime: 784_111_777,
  });
  expect(model.httpDate).toEqual(new Date("1994-11-06T08:49:37Z"));
  expect(model.unixTime).toEqual(new Date("1994-11-06T08:49:37Z"));
  const raw = { httpDate: "Sunday, 06-Nov-94 08:49:37 GMT", unixTime: 1e300 };
  expect(WireTemporal.fromJSON(raw)).toMatchObject(raw);
});

test("bytes: the alphabet is the format's own, padding is optional", () => {
  const read = (data: string): unknown => Blob.fromJSON({ data }).data;
  const readUrl = (urlData: string): unknown => Blob.fromJSON({ urlData }).urlData;
  expect([read("+/8="), read("+/8"), readUrl("-_8"), readUrl("-_8=")]).toEqual(
    Array.from({ length: 4 }, () => new Uint8Array([251, 255])),
  );
  for (const text of ["-_8", "A", "AA=", "AAAAA", "A===", "AA\n=", "é"])
    expect(read(text)).toBe(text);
  expect(readUrl("+/8")).toBe("+/8");
});

test("where no format is declared, dates are ISO text and bytes base64", () => {
  const numeric = Numeric.fromJSON({});
  numeric
    .set("date", new Date(0))
    .set("bytes", new Uint8Array([1]))
    .set("bigId", "5");
  numeric.set("deep", [{ at: new Date(0), none: undefined }, undefined, 5n]);
  expect(numeric.toJSON()).toEqual({
    date: "1970-01-01T00:00:00.000Z",
    bytes: "AQ==",
    bigId: "5",
    deep: [{ at: "1970-01-01T00:00:00.000Z" }, null, "5"],
  });
});

test("a date that is a type of its own goes out with the text it came from, until it is changed", () => {
  const Moment = alias<Date, string>({ name: "Moment", type: "date-time" });
  const text = "1990-12-31T15:59:50.123456-08:00";
  const moment = Moment.fromJSON(text);
  expect(Moment.toJSON(moment)).toBe(text);
  moment.setFullYear(1991);
  expect(Moment.toJSON(moment)).toBe("1991-12-31T23:59:50.123Z");
});
