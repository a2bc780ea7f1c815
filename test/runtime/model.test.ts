import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { KeyError, Model, type ModelInfo, ValidationError } from "../../generator/runtime/index.js";
import { Chore, type ChoreInit, Task, TaskBase, UnknownTask } from "./described-models.js";
import { Clash, Node, Parent, Temporal, Widget } from "./dict-models.js";

describe("new", () => {
  test("fills in constants and defaults, and converts what it is given", () => {
    const chore = new Chore({ title: "dishes", parts: [{ kind: "chore", title: "plates" }] });
    expect(chore.toJSON()).toEqual({
      kind: "chore",
      title: "dishes",
      parts: [{ kind: "chore", title: "plates" }],
      minutes: 5,
    });
    expect(chore.parts?.[0]).toBeInstanceOf(Chore);
  });

  test("takes wire names only where the class says so", () => {
    const init: Readonly<Record<string, unknown>> = { item_id: "a" };
    expect(() => Reflect.construct(Widget, [init])).toThrow('Widget has no field "item_id"');
    expect(Reflect.construct(Chore, [{ title: "a", made_by: "b" }])).toMatchObject({ madeBy: "b" });
  });

  test("takes what an init has of its own, and nothing that it inherits", () => {
    const init: Readonly<Record<string, unknown>> = Object.assign(
      Object.create({ title: "inherited", unknown: 1 }),
      { made_by: "b" },
    );
    expect(Reflect.construct(Chore, [init]).toJSON()).toEqual({
      kind: "chore",
      made_by: "b",
      minutes: 5,
    });
  });

  test("an init that is no object is refused", () => {
    expect(() => Reflect.construct(Widget, ["text"])).toThrow(TypeError);
  });
});

describe("decoding", () => {
  test("a whole value that is no object is refused by name", () => {
    expect(() => Widget.fromJSON([1])).toThrow("Widget is made of an object, got an array");
    expect(() => Widget.fromText("null")).toThrow("Widget is made of an object, got null");
    expect(() => Task.fromJSON(5)).toThrow("Task is made of an object, got number");
  });

  test("a leaf takes what belongs to a sibling, and keeps the data", () => {
    const chore = Chore.fromJSON({ kind: "errand" });
    expect(chore).toBeInstanceOf(Chore);
    expect(chore.get("kind")).toBe("errand");
  });

  test("a model is read as its wire object", () => {
    const chore = new Chore({ title: "a" });
    const twin = Task.fromJSON(chore);
    expect(twin).not.toBe(chore);
    expect(twin).toEqual(chore);
  });

  test("classes that share a description make instances of their own", () => {
    class Short extends Model {
      static override readonly info: ModelInfo = {
        fields: { label: {} },
        hold: function Short(wire, owned) {
          this["~wire"] = owned ? wire : { ...wire };
        },
      };
    }
    class Long extends Short {
      static override readonly info: ModelInfo = Short.info;
    }
    class Derived extends Short {}

    for (const type of [Short, Long, Derived, Short]) {
      const wire = { label: "a" };
      const model = type.fromJSON(wire);
      expect(model.constructor).toBe(type);
      expect(type.fromText(JSON.stringify(wire)).constructor).toBe(type);
      model.set("label", "b");
      expect(wire).toEqual({ label: "a" });
    }
  });

  test("a union answers instanceof and is", () => {
    const unknown = Task.fromJSON({ kind: "errand", title: "b", more: [1] });
    expect(unknown).toBeInstanceOf(UnknownTask);
    expect(unknown instanceof Task).toBe(true);
    expect(Task.is(unknown)).toBe(true);
    expect(TaskBase.is(unknown)).toBe(true);
    expect(Chore.is(unknown)).toBe(false);
    expect(Task.is({ kind: "chore" })).toBe(false);
    expect(Task.toJSON(unknown)).toEqual({ kind: "errand", title: "b", more: [1] });
  });
});

describe("parsing", () => {
  test("reports every issue with its path", () => {
    const result = Task.safeParse({ kind: "chore", parts: [{ kind: "chore", title: 1 }] });
    expect(result.success).toBe(false);
    expect(result.error?.issues).toEqual([
      { path: ["title"], keyword: "required", message: "is required" },
      { path: ["parts", 0, "title"], keyword: "type", message: "expected a string" },
    ]);
    expect(result.error?.message).toBe(
      "Task is not valid: title: is required; parts[0].title: expected a string",
    );
  });

  test("a valid value is decoded", () => {
    const wire = { kind: "chore", title: "a" };
    expect(Chore.parse(wire)).toBeInstanceOf(Chore);
    expect(Task.parse(new Chore({ title: "a" })).toJSON()).toEqual({ ...wire, minutes: 5 });
    expect(() => Chore.parse({})).toThrow(ValidationError);
  });

  test("what is wrong is an error, handed out without a stack and thrown with one", () => {
    const { error } = Chore.safeParse({ kind: "chore" });
    const text = "Chore is not valid: title: is required";
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toBeInstanceOf(Error);
    expect(error?.constructor).toBe(ValidationError);
    expect([error?.name, error?.message]).toEqual(["ValidationError", text]);
    expect([String(error), error?.stack]).toEqual(Array(2).fill(`ValidationError: ${text}`));

    let thrown: unknown;
    try {
      Chore.parse({ kind: "chore" });
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toMatchObject({ name: error?.name, message: text, issues: error?.issues });
    expect(thrown instanceof Error && thrown.stack).toMatch(/^ValidationError: .*\n +at /);
  });

  test("what was validated is what the model holds, whatever it was made of", () => {
    const part = new Chore({ title: "p" });
    let reads = 0;
    const wire = {
      kind: "chore",
      get title() {
        reads++;
        return reads === 1 ? "a" : 5;
      },
      parts: [part],
      more: { at: new Date(0), big: 5n, none: undefined, call: () => 1 },
    };
    for (const read of [() => Chore.parse(wire), () => Task.parse(wire)]) {
      reads = 0;
      const chore = read();
      expect(chore.toJSON()).toEqual({
        kind: "chore",
        title: "a",
        parts: [{ kind: "chore", title: "p", minutes: 5 }],
        more: { at: "1970-01-01T00:00:00.000Z", big: "5" },
      });
      expect(chore.get("parts")).toEqual([part]);
      expect(Reflect.get(Object(chore.get("parts")), 0)).not.toBe(part);
    }
    expect(Task.safeParse({ ...wire, title: () => 1 }).error?.issues[0]?.keyword).toBe("required");
  });

  test("text is validated too, and what is no JSON is a SyntaxError", () => {
    const text =
      '{"kind":"chore","more":{"b":1,"a":[null]},"parts":[{"title":"p","kind":"chore"}],"title":"a"}';
    for (const chore of [Chore.parseText(text), Task.parseText(text)]) {
      expect(chore).toBeInstanceOf(Chore);
      expect(JSON.stringify(chore)).toBe(text);
      expect(Reflect.get(Object(chore.get("parts")), 0)).toBeInstanceOf(Chore);
    }
    for (const broken of ['{"kind":"chore"}', '{"kind":"chore","title":1}', "[]", "null"]) {
      const { error } = Task.safeParse(JSON.parse(broken));
      expect(error?.issues.length).toBeGreaterThan(0);
      expect(() => Task.parseText(broken)).toThrow(
        expect.objectContaining({ name: "ValidationError", issues: error?.issues }),
      );
    }
    expect(() => Chore.parseText("{")).toThrow(SyntaxError);
  });

  test("never throws, however deep the value is", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const result = Node.safeParse({ deep });
    expect(result.error?.issues[0]?.keyword).toBe("depth");
    expect(Node.safeParse("text").error?.issues[0]?.keyword).toBe("type");
  });

  test("is offered as a Standard Schema", () => {
    for (const type of [Chore, Task]) {
      const { version, vendor, validate } = type["~standard"];
      expect([version, vendor]).toEqual([1, "modelsmith"]);
      expect(validate({ kind: "chore", title: "a" })).toMatchObject({ value: { title: "a" } });
      expect(validate({ kind: "chore" })).toMatchObject({ issues: [{ path: ["title"] }] });
    }
  });
});

describe("assignment", () => {
  test("one that is not valid changes nothing", () => {
    const chore = new Chore({ title: "a" });
    expect(() => Reflect.set(chore, "title", 5)).toThrow(ValidationError);
    expect(() => Reflect.set(chore, "title", undefined)).toThrow("title: is required");
    expect(chore.title).toBe("a");
    chore.title = "b";
    expect(chore.get("title")).toBe("b");
  });

  test("what is wrong elsewhere is not its fault", () => {
    const chore = Chore.fromJSON({});
    chore.title = "a";
    expect(chore.title).toBe("a");
  });
});

describe("what a class knows of itself", () => {
  test("fields, those of the base first, narrowed ones in their base's place", () => {
    const fields = Chore.modelFields.map(({ name, wire, type, required }) => [
      name,
      wire,
      type,
      required,
    ]);
    expect(fields).toEqual([
      ["kind", "kind", '"chore"', true],
      ["title", "title", "string", true],
      ["status", "status", "Status", false],
      ["madeBy", "made_by", "string", false],
      ["parts", "parts", "Task[]", false],
      ["minutes", "minutes", "number", false],
    ]);
  });

  test("docs, defaults and access come from the schemas, through allOf and references", () => {
    const field = new Map(Chore.modelFields.map((item) => [item.name, item]));
    expect(field.get("title")?.docs).toBe("What to do.");
    expect(field.get("status")?.docs).toBe("How far it is.");
    expect(field.get("madeBy")?.readOnly).toBe(true);
    expect(field.get("minutes")?.default).toBe(5);
    expect(field.get("minutes")?.docs).toBeUndefined();
    expect(UnknownTask.modelFields.map(({ name }) => name)).toContain("madeBy");
  });

  test("a schema that stands alone", () => {
    const schema = Chore.jsonSchema;
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema" });
    expect(Object.keys(Object(schema).$defs)).toEqual(["Task", "Status"]);
    expect(Object.keys(Object(Task.jsonSchema).$defs)).toEqual(["Status", "Task"]);
  });

  test("the names that attributes may not have", () => {
    const names = Object.getOwnPropertyNames(Model.prototype);
    expect(names).toEqual(
      expect.arrayContaining(["constructor", "get", "items", "popItem", "size", "toString"]),
    );
  });
});

describe("the dictionary", () => {
  test("what is not there", () => {
    const node = Node.fromJSON({});
    expect(() => node.pop("value")).toThrow(KeyError);
    expect(() => node.popItem()).toThrow("Node has no entries");
    expect(node.pop("value", undefined)).toBeUndefined();
    expect(node.setDefault("value")).toBeNull();
  });

  test("a failed update changes nothing", () => {
    const node = Node.fromJSON({ value: 1 });
    for (const source of [null, 5, "ab", new Set([1]), [["a"]]]) {
      expect(() => Reflect.apply(node.update, node, [{ value: 2 }, source])).toThrow(TypeError);
    }
    expect(node.toJSON()).toEqual({ value: 1 });
  });

  test("clear leaves what was handed out before", () => {
    const parent = new Parent({ child: { name: "a" } });
    const temporal = new Temporal({ stamps: [new Date(0)] });
    const { child } = parent;
    const { stamps } = temporal;
    parent.clear();
    temporal.clear();
    expect(child?.name).toBe("a");
    expect(stamps).toEqual([new Date(0)]);
    expect(parent.size).toBe(0);
  });

  test("data that contains itself is a clear error", () => {
    const node = Node.fromJSON({});
    node.next = node;
    for (const run of [() => node.equals(node), () => node.toJSON(), () => node.copy()]) {
      expect(run).toThrow(/nested deeper than \d+ levels/);
    }
    expect(() => JSON.stringify(node)).toThrow("circular");
    expect(String(node).length).toBeLessThan(250);
  });

  test("data nested 1,000 deep works, in lists too", () => {
    for (const [open, close] of [
      ['{"next":', "}"],
      ['{"kids":[', "]}"],
      ['{"other":[', "]}"],
    ] as const) {
      const text = `${open.repeat(1000)}{}${close.repeat(1000)}`;
      const node = Node.fromJSON(JSON.parse(text));
      expect(JSON.stringify(node)).toBe(text);
      expect(node.copy().equals(Node.fromText(text))).toBe(true);
      expect(JSON.stringify(node.toJSON())).toBe(text);
    }
  });
});

describe("showing", () => {
  test("class name and wire object", () => {
    const chore = new Chore({ title: "a" });
    expect(inspect(chore)).toBe("Chore { kind: 'chore', title: 'a', minutes: 5 }");
    expect(String(chore)).toBe('Chore {"kind":"chore","title":"a","minutes":5}');
    expect(String(new Chore({ title: "a".repeat(10_000) })).length).toBeLessThan(250);
  });

  test("an instance has one own property, and structuredClone takes it", () => {
    const parent = new Parent({ child: { name: "a" } });
    void [parent.child, parent.get("child"), String(parent)];
    expect(Reflect.ownKeys(parent)).toEqual(["~wire"]);
    expect(structuredClone(parent)).toBeTypeOf("object");
  });

  test("a key called constructor does not hide the class", () => {
    const clash = Clash.fromJSON({ constructor: "x", toString: 1 });
    expect(String(clash)).toContain("Clash");
    expect(clash.constructorProperty).toBe("x");
  });
});

test("an init is checked by the compiler", () => {
  const init: ChoreInit = { title: "a" };
  // @ts-expect-error a title is required
  const missing: ChoreInit = {};
  expect([init, missing]).toHaveLength(2);
});
