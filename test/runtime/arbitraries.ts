import fc from "fast-check";

/** Keys that are data like any other, among them those that objects inherit and those that models declare. */
export const keys: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ..."__proto__ constructor prototype toString valueOf hasOwnProperty toJSON then ~wire ~plan".split(
      " ",
    ),
    ..."kind power child children childMap maybe fleet first next kids value animal".split(" "),
    ..."createdAt stamps stampMap data chunks item_id tags labels keys get".split(" "),
    "",
    "0",
    "10",
    "-1",
    "01",
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
);

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\ud800", "a\udc00b", "2023-01-01T02:00:00+02:00", "2023-06-27T06:11:09", "QQ=="),
  fc.constantFrom("car", "boat", "sail", "cat", "__proto__", "constructor"),
);

const { value, object } = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -0, 1e300, 2 ** 53),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    texts,
    fc.array(tie("value"), { maxLength: 4 }),
    tie("object"),
  ),
  object: fc
    .uniqueArray(fc.tuple(keys, tie("value")), { maxLength: 6, selector: ([key]) => key })
    .map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries)))),
}));

/** Any JSON value that `JSON.stringify` could have written. */
export const anyJson: fc.Arbitrary<unknown> = value.map((json) => JSON.parse(JSON.stringify(json)));

/** Any JSON object. */
export const jsonObject: fc.Arbitrary<Record<string, unknown>> = object;

/** Dates of any year, those with more than four digits too. */
export const dates: fc.Arbitrary<Date> = fc.date({ noInvalidDate: true });

/** An attribute of `Temporal` and what may be assigned to it. */
export const entriesOfModel: fc.Arbitrary<{ name: string; value: unknown }> = fc.oneof(
  fc.record({ name: fc.constant("createdAt"), value: fc.oneof(dates, texts, fc.constant(null)) }),
  fc.record({ name: fc.constant("stamps"), value: fc.array(fc.oneof(dates, texts)) }),
  fc.record({ name: fc.constant("stampMap"), value: fc.dictionary(keys, dates) }),
  fc.record({ name: fc.constantFrom("createdAt", "day"), value: fc.constant(undefined) }),
);
