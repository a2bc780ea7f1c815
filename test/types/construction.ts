// What `new` asks for, and what it does not.
import {
  AudioEchoCancellation,
  ClientEventResponseCreate,
  ClientEventSessionUpdate,
  InputTextContentPart,
  Modality,
  OpenAIVoice,
  RequestSession,
  type RequestSessionInit,
  ResponseMessageItem,
  ServerEventResponseAudioDelta,
  ServerVad,
  UserMessageItem,
  VideoParams,
} from "ai-wire-models/voicelive";

/** Names of the open enum are offered, other text is taken. */
export const modalities: readonly Modality[] = [Modality.Text, "audio", "scent"];
export const known: boolean = Modality.isKnown("scent");
export const values: readonly string[] = Modality.values;

export const init: RequestSessionInit = {
  model: "gpt-realtime",
  modalities: ["text", "scent"],
  voice: new OpenAIVoice({ name: "alloy" }),
  turnDetection: null,
  maxResponseOutputTokens: "inf",
  inputAudioEchoCancellation: new AudioEchoCancellation({}),
};

export const update: ClientEventSessionUpdate = new ClientEventSessionUpdate({
  session: new RequestSession({
    ...init,
    turnDetection: new ServerVad({ prefixPaddingInMs: 200, autoTruncate: true }),
  }),
});

export const create: ClientEventResponseCreate = new ClientEventResponseCreate({});

export const item: UserMessageItem = new UserMessageItem({
  content: [new InputTextContentPart({ text: "Hello" })],
});

export const video: VideoParams = new VideoParams({ codec: "h264" });

export const sound: ServerEventResponseAudioDelta = new ServerEventResponseAudioDelta({
  responseId: "r",
  itemId: "i",
  outputIndex: 0,
  contentIndex: 0,
  delta: new Uint8Array(2),
});

// @ts-expect-error A session is required.
new ClientEventSessionUpdate({});
// @ts-expect-error Attributes go by TypeScript names, not wire names.
new RequestSession({ turn_detection: null });
// @ts-expect-error Null is for fields that may be null.
new InputTextContentPart({ text: null });
// @ts-expect-error A constant is filled in, another value is wrong.
new UserMessageItem({ role: "assistant", content: [] });
// @ts-expect-error A codec is h264 or nothing.
new VideoParams({ codec: "av1" });
// @ts-expect-error A limit is a number or `inf`.
new RequestSession({ maxResponseOutputTokens: "infinite" });
// @ts-expect-error A message needs a role, a content and a status.
new ResponseMessageItem({ role: "user" });
// @ts-expect-error A required attribute cannot be removed.
sound.itemId = undefined;
// @ts-expect-error The tag is read-only.
sound.type = "response.audio.delta";
