import {
  addIssue,
  alias,
  type Check,
  checkAssignment,
  codecOf,
  type EnumStatics,
  enumeration,
  isObject,
  Model,
  type ModelInfo,
  type SchemaInfo,
  type UnionStatics,
  type Unrecognized,
  union,
  type ValueStatics,
} from "../../generator/runtime/index.js";

// A family with rules and schemas, as the generator writes them.

export type Status = "open" | "done" | (string & {});
const membersOfStatus = { Open: "open", Done: "done" } as const;
const checkStatus: Check = (value, path, issues) => {
  if (typeof value !== "string") addIssue(issues, path, "type", "expected a string");
};
const schemaOfStatus: SchemaInfo = {
  name: "Status",
  schema: {
    anyOf: [{ type: "string" }, { enum: ["open", "done"] }],
    description: "How far it is.",
  },
};
export const Status: EnumStatics<Status, typeof membersOfStatus> = /* @__PURE__ */ enumeration({
  name: "Status",
  members: membersOfStatus,
  check: () => checkStatus,
  schema: () => schemaOfStatus,
});

export type Stamps = Date[];
const checkStamps: Check = (value, path, issues) => {
  if (!Array.isArray(value)) addIssue(issues, path, "type", "expected an array");
};
export const Stamps: ValueStatics<Stamps, string[]> = /* @__PURE__ */ alias({
  name: "Stamps",
  type: { list: "date-time" },
  check: () => checkStamps,
});

const schemaOfTask: SchemaInfo = {
  name: "Task",
  schema: {
    type: "object",
    required: ["kind", "title"],
    properties: {
      kind: { type: "string" },
      title: { type: "string", description: "What to do." },
      status: { $ref: "#/$defs/Status" },
      made_by: { type: "string", readOnly: true },
      parts: { type: "array", items: { $ref: "#/$defs/Task" } },
    },
  },
  refs: () => [schemaOfStatus, schemaOfTask],
  fields: {
    kind: "string",
    title: "string",
    status: "?Status",
    madeBy: "?string",
    parts: "?Task[]",
  },
};
const schemaOfChore: SchemaInfo = {
  name: "Chore",
  schema: {
    allOf: [{ $ref: "#/$defs/Task" }, { properties: { minutes: { type: "integer", default: 5 } } }],
    properties: { kind: { const: "chore" } },
  },
  refs: () => [schemaOfTask],
  fields: { kind: '"chore"', minutes: "?number" },
};

const checkTask: Check = (value, path, issues) => {
  if (!isObject(value)) return addIssue(issues, path, "type", "expected an object");
  for (const key of ["kind", "title"]) {
    const place = { key, parent: path };
    if (!Object.hasOwn(value, key)) addIssue(issues, place, "required", "is required");
    else if (typeof value[key] !== "string") addIssue(issues, place, "type", "expected a string");
  }
  const parts = value["parts"];
  if (!Array.isArray(parts)) return;
  const parent = { key: "parts", parent: path };
  for (const [key, part] of parts.entries()) checkTask(part, { key, parent }, issues);
};

export interface TaskBaseWire {
  kind: string;
  title: string;
  status?: Status;
  made_by?: string;
  parts?: TaskWire[];
}
export interface TaskBaseEntries extends Omit<TaskBaseWire, "parts"> {
  parts?: Task[];
}
export interface ChoreWire extends TaskBaseWire {
  kind: "chore";
  minutes?: number;
}
export interface ChoreEntries extends TaskBaseEntries {
  kind: "chore";
  minutes?: number;
}
export type TaskWire = ChoreWire | TaskBaseWire;

export abstract class TaskBase<
  W extends TaskBaseWire = TaskBaseWire,
  E = TaskBaseEntries,
> extends Model<W, E> {
  declare readonly kind: string;
  declare title: string;
  declare status?: Status;
  declare readonly madeBy?: string;
  declare parts?: Task[];

  static override readonly info: ModelInfo = {
    fields: {
      kind: {},
      title: {},
      status: {},
      madeBy: { wire: "made_by", access: "read" },
      parts: { type: { list: () => Task } },
    },
    codecs: () => codecOf,
    check: () => checkTask,
    schema: () => schemaOfTask,
    validateAssignment: () => checkAssignment,
    populateByName: true,
  };
}

export interface ChoreInit {
  title: string;
  status?: Status;
  parts?: (Task | TaskWire)[];
  minutes?: number;
}

export class Chore extends TaskBase<ChoreWire, ChoreEntries> {
  declare readonly kind: "chore";
  declare minutes?: number;

  constructor(init: ChoreInit) {
    super(init);
  }

  static override readonly info: ModelInfo = {
    fields: { kind: { constant: "chore" }, minutes: { default: 5 } },
    check: () => checkTask,
    schema: () => schemaOfChore,
    applyDefaults: true,
  };
}

export class UnknownTask extends TaskBase {
  declare readonly kind: Unrecognized;
}

export type Task = Chore | UnknownTask;
export const Task: UnionStatics<Task, TaskWire> = /* @__PURE__ */ union({
  name: "Task",
  base: () => TaskBase,
  select: (value) => {
    switch (value["kind"]) {
      case "chore":
        return Chore;
      default:
        return UnknownTask;
    }
  },
  check: () => checkTask,
  schema: () => schemaOfTask,
});
