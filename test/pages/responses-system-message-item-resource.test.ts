import {
  CreatedBy,
  ItemContent,
  ItemContentInputText,
  ItemResource,
  ItemResourceBase,
  ResponsesMessageItemResource,
  ResponsesMessageItemResourceBase,
  ResponsesSystemMessageItemResource,
} from "ai-wire-models/projects";
import { expect, test } from "vitest";
import { exerciseDictionary } from "./exercise-dictionary.js";

const wire = {
  type: "message",
  role: "system",
  id: "msg_1",
  created_by: { response_id: "r_1" },
  status: "completed",
  content: [{ type: "input_text", text: "Be kind." }],
};

function make(): ResponsesSystemMessageItemResource {
  return new ResponsesSystemMessageItemResource({
    id: "msg_1",
    createdBy: new CreatedBy({ responseId: "r_1" }),
    status: "completed",
    content: [new ItemContentInputText({ text: "Be kind." })],
  });
}

test("the constructor takes its variables and fills in type and role", () => {
  expect(make().toJSON()).toEqual(wire);
});

test("every variable of the page is an attribute of the type the page says", () => {
  const item = make();
  expect([item.id, item.type, item.role, item.status]).toEqual([
    "msg_1",
    "message",
    "system",
    "completed",
  ]);
  expect(item.createdBy).toBeInstanceOf(CreatedBy);
  expect(item.content[0]).toBeInstanceOf(ItemContentInputText);
  expect(ItemContent.is(item.content[0])).toBe(true);
  const fields = ResponsesSystemMessageItemResource.modelFields;
  expect(new Set(fields.map((field) => field.wire))).toEqual(new Set(Object.keys(wire)));
  const optional = fields.filter((field) => !field.required).map((field) => field.wire);
  expect(optional).toEqual(["created_by"]);
});

test("two levels choose it: the type, then the role", () => {
  const item = ItemResource.fromJSON(wire);
  expect(item).toBeInstanceOf(ResponsesSystemMessageItemResource);
  expect(item instanceof ResponsesMessageItemResourceBase).toBe(true);
  expect(item instanceof ResponsesMessageItemResource).toBe(true);
  expect(item instanceof ItemResourceBase).toBe(true);
  expect(ItemResource.fromJSON({ ...wire, role: "robot" }).constructor.name).toBe(
    "UnknownResponsesMessageItemResource",
  );
});

test("parse refuses another status, another role and content of another type", () => {
  const refuses = (change: object): readonly (readonly (string | number)[])[] =>
    ResponsesSystemMessageItemResource.safeParse({ ...wire, ...change }).error?.issues.map(
      ({ path }) => path,
    ) ?? [];
  expect(refuses({ status: "asleep" })).toContainEqual(["status"]);
  expect(refuses({ role: "user" })).toContainEqual(["role"]);
  expect(refuses({ content: [{ type: "input_text" }] })).toContainEqual(["content", 0, "text"]);
});

test("it has every method of the page", () => {
  exerciseDictionary(make, wire);
});
