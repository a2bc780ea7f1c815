import {
  Model,
  ResponseImageGenCallGeneratingEvent,
  ResponseStreamEvent,
  ResponseStreamEventBase,
  UnknownResponseStreamEvent,
} from "ai-wire-models/projects";
import { expect, test } from "vitest";
import { exerciseDictionary } from "./exercise-dictionary.js";

const wire = {
  type: "response.image_generation_call.generating",
  sequence_number: 3,
  output_index: 1,
  item_id: "ig_1",
};

function make(): ResponseImageGenCallGeneratingEvent {
  return new ResponseImageGenCallGeneratingEvent({
    sequenceNumber: 3,
    outputIndex: 1,
    itemId: "ig_1",
  });
}

test("the constructor takes its variables and fills in the type", () => {
  expect(make().toJSON()).toEqual(wire);
  expect(JSON.stringify(make())).toBe(JSON.stringify(wire));
});

test("every variable of the page is an attribute, required as the page says", () => {
  const event = make();
  expect([event.type, event.sequenceNumber, event.outputIndex, event.itemId]).toEqual(
    Object.values(wire),
  );
  const fields = ResponseImageGenCallGeneratingEvent.modelFields;
  expect(new Set(fields.map((field) => field.wire))).toEqual(new Set(Object.keys(wire)));
  expect(fields.every((field) => field.required)).toBe(true);
  for (const key of Object.keys(wire)) {
    const result = ResponseImageGenCallGeneratingEvent.safeParse({ ...wire, [key]: undefined });
    expect(result.error?.issues[0]?.path).toEqual([key]);
  }
});

test("the base of all stream events decodes it, and what is newer than it", () => {
  const event = ResponseStreamEvent.fromJSON(wire);
  expect(event).toBeInstanceOf(ResponseImageGenCallGeneratingEvent);
  expect(event instanceof ResponseStreamEventBase && event instanceof Model).toBe(true);
  expect(event instanceof ResponseStreamEvent).toBe(true);
  const newer = ResponseStreamEvent.fromJSON({
    ...wire,
    type: "response.image_generation_call.dreaming",
  });
  expect(newer).toBeInstanceOf(UnknownResponseStreamEvent);
  expect(newer.get("item_id")).toBe("ig_1");
});

test("it has every method of the page", () => {
  exerciseDictionary(make, wire);
});
