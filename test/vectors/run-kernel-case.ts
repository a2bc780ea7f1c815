import { attributeName, call, isRecord, KernelValues, readPath, renamed, toRecorded } from "./kernel-values.js";

/** One recorded case: what real classes did. The operations are those of `operations` below. */
export interface KernelCase {
  readonly id: string;
  readonly op: string;
  readonly input: unknown;
  readonly expect: unknown;
  /** The test module that the case restates; `probe` for an extra one. */
  readonly fact: string;
}

/** What a case gives with the classes of a module, in the form of `expect`. */
export function runKernelCase(models: object, { op, input, expect }: KernelCase): unknown {
  const operation = operations[op];
  if (operation === undefined) throw new Error(`unknown operation ${op}`);
  try {
    const result = operation(new KernelValues(models), input);
    return checks.has(op) ? readChecks(result, expect) : toRecorded(result);
  } catch (error) {
    return describeError(error);
  }
}

type Operation = (values: KernelValues, input: unknown) => unknown;

/** Operations whose expectation names the properties to look at. */
const checks = new Set(["construct", "assign", "fromXml", "add", "callConstruct", "mutate"]);

const operations: Readonly<Record<string, Operation>> = {
  construct: (values, input) => values.make(input),
  str: (values, input) => String(values.make(input)),
  bytes: (values, input) => call(values.make(input), "toBytes", []),
  toPrompt: (values, input) => call(values.make(input), "toPrompt", []),
  toElement: (values, input) => call(values.make(input), "toElement", []),
  toDict: (values, input) =>
    call(values.make(part(input, "object")), "toDict", [argumentsOf(values, part(input, "args"))]),
  dump: (values, input) =>
    call(values.make(part(input, "object")), "modelDump", [without(input, "object")]),
  dumpJson: (values, input) =>
    call(values.make(part(input, "object")), "modelDumpJson", [without(input, "object")]),
  assign: (values, input) => {
    const object = values.make(part(input, "object"));
    for (const [name, value] of pairs(part(input, "set"))) {
      Object.assign(Object(object), { [attributeName(name)]: values.make(value) });
    }
    return object;
  },
  fromXml: (values, input) => fromXml(values, part(input, "cls"), String(part(input, "xml"))),
  fromXmlText: (values, input) => {
    const recorded = part(input, "object");
    const object = values.make(recorded);
    const text = String(values.run("printXml", call(object, "toElement", [])));
    return call(object, "equals", [fromXml(values, part(recorded, "cls"), text)]);
  },
  elementRoundTrip: (values, input) => {
    const object = values.make(input);
    const type = values.class(String(part(input, "cls")));
    return call(object, "equals", [call(type, "fromElement", [call(object, "toElement", [])])]);
  },
  add: (values, input) => {
    const [first, ...others] = list(values.make(input));
    return others.reduce((sum, other) => call(sum, "add", [other]), first);
  },
  call: (values, input) => callMethod(values, input),
  callConstruct: (values, input) => callMethod(values, input),
  mutate: (values, input) => {
    const object = values.make(part(input, "object"));
    for (const [method, args, named] of list(part(input, "calls")).map(list)) {
      const about = argumentsOf(values, named);
      call(object, attributeName(String(method)), [...list(values.make(args)), about]);
    }
    return object;
  },
  equals: (values, input) => {
    const [left, right] = list(values.make(input));
    return call(left, "equals", [right]);
  },
  hashable: (values, input) => {
    const object = values.make(input);
    try {
      return typeof call(object, "hashKey", []) === "string";
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  },
  dataUriParse: (values, input) => {
    const uri = call(values.class("DataUri"), "fromDataUri", [part(input, "uri")]);
    const names = { mime_type: "mime_type", parameters: "parameters", data_format: "data_format", data: "data_bytes" };
    return Object.fromEntries(Object.entries(names).map(([key, path]) => [key, readPath(uri, path)]));
  },
  dataUriString: (values, input) =>
    call(values.construct("DataUri", part(input, "fields")), "toString", [part(input, "metadata")]),
  historyRestore: (values, input) =>
    call(values.class("ChatHistory"), "restoreChatHistory", [input]),
  historyFromPrompt: (values, input) => {
    const history = call(values.class("ChatHistory"), "fromRenderedPrompt", [input]);
    const messages = list(readPath(history, "messages"));
    return messages.map((message) => [readPath(message, "role"), readPath(message, "content")]);
  },
};

function fromXml(values: KernelValues, cls: unknown, text: string): unknown {
  return call(values.class(String(cls)), "fromElement", [values.run("parseXml", text)]);
}

function callMethod(values: KernelValues, input: unknown): unknown {
  const args = list(values.make(part(input, "args") ?? []));
  return call(values.make(part(input, "object")), attributeName(String(part(input, "method"))), args);
}

function readChecks(result: unknown, expected: unknown): unknown {
  const paths = isRecord(expected) ? Object.keys(expected) : [];
  return Object.fromEntries(paths.map((path) => [path, toRecorded(readPath(result, path))]));
}

/** Python's name of a failure: for validation with the kind of what is wrong, as far as it has one here. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) throw error;
  if (error.name !== "ValidationError") return { error: error.name };
  const issues: unknown = Reflect.get(error, "issues");
  const [first] = list(issues);
  return { error: `ValidationError:${part(first, "keyword")}` };
}

function argumentsOf(values: KernelValues, args: unknown): unknown {
  const made = values.make(args);
  return isRecord(made) ? renamed(made) : made;
}

function part(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function without(value: unknown, key: string): Record<string, unknown> {
  const entries = Object.entries(Object(value)).filter(([name]) => name !== key);
  return Object.fromEntries(entries);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function pairs(value: unknown): readonly (readonly [string, unknown])[] {
  return list(value).map((pair) => {
    const [name, item] = list(pair);
    return [String(name), item];
  });
}
