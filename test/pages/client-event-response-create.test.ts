import {
  ClientEvent,
  ClientEventBase,
  ClientEventResponseCreate,
  OpenAIVoice,
  OpenAIVoiceName,
  ResponseCreateParams,
} from "ai-wire-models/voicelive";
import { expect, test } from "vitest";
import { exerciseDictionary } from "./exercise-dictionary.js";

const wire = {
  type: "response.create",
  event_id: "ev_1",
  response: { voice: { type: "openai", name: "alloy" }, temperature: 0.8 },
  additional_instructions: "Be brief.",
};

function make(): ClientEventResponseCreate {
  return new ClientEventResponseCreate({
    eventId: "ev_1",
    response: new ResponseCreateParams({
      voice: new OpenAIVoice({ name: OpenAIVoiceName.Alloy }),
      temperature: 0.8,
    }),
    additionalInstructions: "Be brief.",
  });
}

test("the constructor takes its variables and fills in the type", () => {
  expect(make().toJSON()).toEqual(wire);
  expect(new ClientEventResponseCreate({}).toJSON()).toEqual({ type: "response.create" });
});

test("every variable of the page is an attribute, and only the type is required", () => {
  const event = make();
  expect([event.type, event.eventId, event.additionalInstructions]).toEqual([
    "response.create",
    "ev_1",
    "Be brief.",
  ]);
  expect(event.response).toBeInstanceOf(ResponseCreateParams);
  expect(event.response?.voice).toBeInstanceOf(OpenAIVoice);
  const required = ClientEventResponseCreate.modelFields.filter((field) => field.required);
  expect(required.map((field) => field.wire)).toEqual(["type"]);
  expect(ClientEventResponseCreate.safeParse({ type: "response.create" }).success).toBe(true);
});

test("plain values become models, and the base decodes it", () => {
  const event = ClientEvent.fromJSON(wire);
  expect(event).toBeInstanceOf(ClientEventResponseCreate);
  expect(event instanceof ClientEventBase).toBe(true);
  expect(event.get("response")).toBeInstanceOf(ResponseCreateParams);
  expect(event.equals(make())).toBe(true);
});

test("it has every method of the page", () => {
  exerciseDictionary(make, wire);
});
