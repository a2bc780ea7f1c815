import * as namespaces from "ai-wire-models";
import { ServerEvent, ServerEventResponseTextDelta } from "ai-wire-models/voicelive";
import { describe, expect, test } from "vitest";
import { Model, type ModelInfo } from "../../generator/runtime/index.js";
import { mergeInto } from "../../generator/runtime/merge-into.js";
import { type Subject, subjectsOf } from "../fuzz/subjects.js";

/** What an attacker wants to see in somebody's log. */
const long = "x".repeat(1_000_000);
const longest = 1_000;

const values: readonly unknown[] = [
  long,
  [long],
  [[long], { [long]: long }],
  { [long]: long },
  { [long]: { [long]: [long] } },
];

describe("Messages stay short, however long what they are about is:", () => {
  test("of whatever is parsed", () => {
    let refused = 0;
    for (const { type, ...subject } of subjectsOf(namespaces)) {
      for (const value of [...values, ...values.map((one) => fill(subject, one))]) {
        const { error } = type.safeParse(value);
        if (error === undefined) continue;
        refused++;
        expectShort(error);
        for (const { message } of error.issues) expect(message.length).toBeLessThan(longest);
        expectShort(errorOf(() => type.parse(value)));
      }
    }
    expect(refused).toBeGreaterThan(3_000);
  });

  test("of what `new` and `fromJSON` are given, and of text that is no JSON", () => {
    for (const { kind, type } of subjectsOf(namespaces)) {
      for (const value of values) {
        expectShort(errorOf(() => type.fromJSON(value)));
        if (kind === "class") expectShort(errorOf(() => build(type, value)));
      }
    }
    expectShort(errorOf(() => ServerEvent.fromText(long)));
  });

  test("of entries that are not there, and fields that no class has", () => {
    const model = ServerEventResponseTextDelta.fromJSON({});
    const missing = errorOf(() => model.pop(long));
    expect(missing).toMatchObject({ name: "KeyError", key: long });
    expectShort(missing);
    const unknown = errorOf(() => Reflect.construct(ServerEventResponseTextDelta, [{ [long]: 1 }]));
    expect(String(unknown)).toContain("has no field");
    expectShort(unknown);
    expect(String(ServerEventResponseTextDelta.fromJSON({ [long]: long })).length).toBeLessThan(
      longest,
    );
  });

  test("of parts that differ where they have to agree", () => {
    for (const value of values) {
      const differs = errorOf(() =>
        mergeInto(Chunk.fromJSON({ id: value }), Chunk.fromJSON({ id: 1 })),
      );
      expect(String(differs)).toContain("id differs");
      expectShort(differs);
    }
  });

  test("of events that are no JSON", async () => {
    const errors: unknown[] = [];
    for (const chunk of [`data: ${long}\n\n`, `{"a":"${long}\n`]) {
      const events = ServerEvent.stream(once(chunk), {
        onError: (error) => void errors.push(error),
      });
      for await (const _ of events);
    }
    try {
      for await (const _ of ServerEvent.stream(once(`${long}\n`)));
    } catch (error) {
      errors.push(error);
    }
    expect(errors).toHaveLength(3);
    errors.forEach(expectShort);
  });
});

class Chunk extends Model {
  static override readonly info: ModelInfo = { fields: { id: { merge: "same" } } };
}

/** An object with the same value under all names that a schema declares. */
function fill({ document }: Pick<Subject, "document">, value: unknown): unknown {
  return Object.fromEntries(Object.keys(document.root.properties ?? {}).map((key) => [key, value]));
}

function errorOf(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

function expectShort(error: unknown): void {
  if (error === undefined) return;
  expect(String(error).length).toBeLessThan(longest);
  expect((error as Error).message.length).toBeLessThan(longest);
}

function build(type: unknown, init: unknown): unknown {
  return typeof type === "function" ? Reflect.construct(type, [init]) : undefined;
}

async function* once(chunk: string): AsyncGenerator<string> {
  yield chunk;
}
