import { describe, expect, test } from "vitest";
import { codecOf, Model, type ModelInfo, planExtra, union } from "../../generator/runtime/index.js";
import { Stamps, Status } from "./described-models.js";
import { Animal, Blob, Cat, Child, Dog, Temporal, UnionHolder } from "./dict-models.js";

const text = "2023-01-01T02:00:00+02:00";
const date = new Date("2023-01-01T00:00:00Z");

describe("an enum", () => {
  test("has its members and knows their values", () => {
    expect([Status.Open, Status.Done]).toEqual(["open", "done"]);
    expect(Status.values).toEqual(["open", "done"]);
    expect([Status.isKnown("open"), Status.isKnown("new")]).toEqual([true, false]);
  });

  test("has the statics, and is open to other text", () => {
    expect([Status.is("new"), Status.is(5)]).toEqual([true, false]);
    expect(Status.parse("new")).toBe("new");
    expect(Status.safeParse(5).success).toBe(false);
    expect(Status.fromText('"done"')).toBe("done");
  });
});

describe("an alias", () => {
  test("decodes and encodes", () => {
    const stamps = Stamps.fromJSON([text]);
    expect(stamps).toEqual([date]);
    expect(Stamps.toJSON(stamps)).toEqual([text]);
    expect(Stamps.toJSON([date])).toEqual([date.toISOString()]);
    expect(Stamps.parse([text])).toEqual([date]);
    expect(Stamps.safeParse(text).success).toBe(false);
  });

  test("tells decoded values from wire values", () => {
    expect(Stamps.is([date])).toBe(true);
    expect(Stamps.is([text])).toBe(false);
    expect(Animal.is(new Cat({}))).toBe(true);
    expect(Animal.is({ species: "cat" })).toBe(false);
  });

  test("chooses a member, and hands back raw what is none", () => {
    expect(Animal.fromJSON({ species: "dog" })).toBeInstanceOf(Dog);
    expect(Animal.fromJSON({ species: "cow" })).toEqual({ species: "cow" });
    const holder = UnionHolder.fromJSON({ animal: { species: "cat" }, textOrCat: "text" });
    expect(holder.animal).toBeInstanceOf(Cat);
    expect(holder.textOrCat).toBe("text");
  });
});

describe("a window", () => {
  const open = (): Temporal => Temporal.fromJSON({ stamps: [text, "2020-01-01T00:00:00Z"] });

  test("shows dates, stores text, and keeps the text of what only moves", () => {
    const temporal = open();
    temporal.stamps?.push(date);
    temporal.stamps?.sort((a, b) => a.getTime() - b.getTime());
    expect(temporal.get("stamps")).toEqual(["2020-01-01T00:00:00Z", text, date.toISOString()]);
    temporal.stamps?.splice(0, 1);
    expect(temporal.get("stamps")).toEqual([text, date.toISOString()]);
  });

  test("is an array to everybody", () => {
    const { stamps = [] } = open();
    expect(Array.isArray(stamps)).toBe(true);
    expect(stamps).toEqual([date, new Date("2020-01-01T00:00:00Z")]);
    expect(stamps.map((stamp) => stamp.getUTCFullYear())).toEqual([2023, 2020]);
    expect(stamps.includes(stamps[0] ?? date)).toBe(true);
    expect(JSON.stringify(stamps)).toBe(JSON.stringify([text, "2020-01-01T00:00:00Z"]));
    stamps.length = 1;
    expect([...stamps]).toEqual([date]);
  });

  test("is copied where it is assigned", () => {
    const temporal = open();
    const other = new Temporal({ stamps: temporal.stamps });
    other.set("kept", temporal.stamps);
    temporal.stamps?.pop();
    expect(other.get("stamps")).toEqual([text, "2020-01-01T00:00:00Z"]);
    expect(other.get("kept")).toEqual([text, "2020-01-01T00:00:00Z"]);
  });

  test("of a map takes any key and touches no prototype", () => {
    const temporal = new Temporal({ stampMap: {} });
    const stampMap: Record<string, Date> = temporal.stampMap ?? {};
    for (const key of ["a", "__proto__", "constructor"]) stampMap[key] = date;
    expect(Object.keys(stampMap)).toEqual(["a", "__proto__", "constructor"]);
    expect(Object.getPrototypeOf(temporal.get("stampMap"))).toBe(Object.prototype);
    delete stampMap["a"];
    expect(Object.values(stampMap)).toEqual([date, date]);
  });

  test("of bytes", () => {
    const blob = Blob.fromJSON({ chunks: ["QQ", "Qg=="] });
    blob.chunks?.reverse();
    expect(blob.get("chunks")).toEqual(["Qg==", "QQ"]);
  });
});

class Shelf extends Model {
  declare grid?: Date[][];
  declare pair?: [Child, Date, ...string[]];
  declare either?: Date | Child;
  declare eithers?: (Date | Child)[];

  static override readonly info: ModelInfo = {
    fields: {
      grid: { type: { list: { list: "date-time" } } },
      pair: { type: { tuple: [() => Child, "date-time"] } },
      either: { type: { choice: chooseEither } },
      eithers: { type: { list: { choice: chooseEither, formatted: true } } },
    },
    codecs: () => codecOf,
    extra: { name: "others", type: () => Child, plan: () => planExtra },
  };
}

function chooseEither(value: unknown): "unixtime" | (() => typeof Child) {
  return typeof value === "object" ? () => Child : "unixtime";
}

describe("containers within containers", () => {
  test("lists of lists, tuples, choices and undeclared entries", () => {
    const shelf = Shelf.fromJSON({
      grid: [[text]],
      pair: [{ name: "a" }, text, "b"],
      x: { name: "c" },
    });
    shelf.grid?.[0]?.push(date);
    shelf.grid?.push([date]);
    expect(shelf.get("grid")).toEqual([[text, date.toISOString()], [date.toISOString()]]);
    expect(shelf.grid).toEqual([[date, date], [date]]);
    expect(shelf.pair?.[0]).toBeInstanceOf(Child);
    expect(shelf.pair?.[1]).toEqual(date);
    expect(shelf.get("x")).toBeInstanceOf(Child);
  });

  test("a choice of formats", () => {
    const shelf = Shelf.fromText('{"either":60,"eithers":[60,{"name":"a"}]}');
    expect(shelf.either).toEqual(new Date(60_000));
    expect(shelf.eithers?.[0]).toEqual(new Date(60_000));
    shelf.eithers?.push(new Date(1000));
    expect(shelf.get("eithers")).toEqual([60, new Child({ name: "a" }), 1]);
  });
});

test("a union with null decodes null where the rules accept it", () => {
  const Nullable = union<Child | null, unknown>({
    name: "Nullable",
    base: () => [Child],
    select: () => Child,
    check: () => () => undefined,
  });
  expect(Nullable.fromJSON(null)).toBeNull();
  expect(Nullable.parse(null)).toBeNull();
  expect(Nullable.is(new Child({ name: "a" }))).toBe(true);
});
