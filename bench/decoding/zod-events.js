// @ts-check
import { z } from "zod";

// The events of the transcript as someone would write them by hand with zod: loose objects, so that unknown keys
// stay; discriminated unions, so that the tag is looked up; a fallback, so that a new kind of event is no error.

const text = z.string();
const optionalText = z.string().nullish();
const index = z.number();
const anything = z.unknown();

/**
 * @param {string} tag
 * @param {z.ZodRawShape} shape
 */
const tagged = (tag, shape) => z.looseObject({ type: z.literal(tag), ...shape });
const untagged = z.looseObject({ type: z.string() });

const contentPart = z
  .discriminatedUnion("type", [
    tagged("input_text", { text: optionalText }),
    tagged("input_audio", { audio: optionalText, transcript: optionalText }),
    tagged("text", { text: optionalText }),
    tagged("audio", { transcript: optionalText }),
  ])
  .or(untagged);

const shared = { id: optionalText, object: optionalText };
const responseItem = z
  .discriminatedUnion("type", [
    tagged("message", {
      ...shared,
      role: text,
      status: optionalText,
      content: z.array(contentPart),
    }),
    tagged("function_call", {
      ...shared,
      name: text,
      call_id: text,
      arguments: text,
      status: text,
    }),
    tagged("function_call_output", { ...shared, call_id: text, output: text }),
    tagged("mcp_list_tools", { ...shared, server_label: text, tools: z.array(anything) }),
    tagged("mcp_approval_request", { ...shared, name: text, server_label: text, arguments: text }),
    tagged("mcp_call", {
      ...shared,
      name: text,
      server_label: text,
      arguments: text,
      output: optionalText,
      error: anything,
      approval_request_id: optionalText,
    }),
    tagged("web_search_call", { ...shared, status: text }),
    tagged("file_search_call", {
      ...shared,
      status: text,
      queries: z.array(text).nullish(),
      results: z
        .array(z.looseObject({ file_id: optionalText, score: z.number().nullish() }))
        .nullish(),
    }),
  ])
  .or(untagged);

const tokens = z.looseObject({ text_tokens: z.number(), audio_tokens: z.number() });
const response = z.looseObject({
  id: optionalText,
  object: optionalText,
  status: optionalText,
  status_details: untagged.nullish(),
  output: z.array(responseItem).nullish(),
  usage: z
    .looseObject({
      total_tokens: z.number(),
      input_tokens: z.number(),
      output_tokens: z.number(),
      input_token_details: tokens,
      output_token_details: tokens,
    })
    .nullish(),
  conversation_id: optionalText,
  voice: z.union([text, untagged]).nullish(),
  modalities: z.array(text).nullish(),
  output_audio_format: optionalText,
  temperature: z.number().nullish(),
  max_output_tokens: z.union([z.number(), z.literal("inf")]).nullish(),
  metadata: z.record(text, text).nullish(),
});

const session = z.looseObject({
  id: optionalText,
  model: optionalText,
  modalities: z.array(text).nullish(),
  voice: z.union([text, untagged]).nullish(),
  instructions: optionalText,
  turn_detection: untagged.nullish(),
  tools: z.array(untagged).nullish(),
  tool_choice: z.union([text, untagged]).nullish(),
  temperature: z.number().nullish(),
  max_response_output_tokens: z.union([z.number(), z.literal("inf")]).nullish(),
  expires_at: z.number().nullish(),
});

const logprobs = z
  .array(z.looseObject({ token: text, logprob: z.number(), bytes: z.array(z.number()) }))
  .nullish();
const span = { text, offset_milliseconds: z.number(), duration_milliseconds: z.number() };
const phrases = z
  .array(
    z.looseObject({ ...span, words: z.array(z.looseObject(span)).nullish(), locale: optionalText }),
  )
  .nullish();

const item = { item_id: text };
const output = { response_id: text, output_index: index };
const place = { ...item, ...output };
const content = { ...place, content_index: index };
const sequence = { ...place, sequence_number: index };
const heard = { ...item, content_index: index };

/** @type {Readonly<Record<string, z.ZodRawShape>>} */
const shapes = {
  error: {
    error: z.looseObject({ type: text, message: text, code: optionalText, param: optionalText }),
  },
  warning: { warning: z.looseObject({ message: text, code: optionalText }) },
  "session.created": { session },
  "session.updated": { session },
  "session.avatar.connecting": { server_sdp: text },
  "session.avatar.switch_to_idle": { turn_id: optionalText },
  "session.avatar.switch_to_speaking": { turn_id: optionalText },
  "input_audio_buffer.speech_started": { ...item, audio_start_ms: index },
  "input_audio_buffer.speech_stopped": { ...item, audio_end_ms: index },
  "input_audio_buffer.committed": { ...item, previous_item_id: optionalText },
  "input_audio_buffer.cleared": {},
  "output_audio_buffer.cleared": {},
  "conversation.item.created": { previous_item_id: optionalText, item: responseItem.nullish() },
  "conversation.item.retrieved": { item: responseItem.nullish() },
  "conversation.item.truncated": { ...heard, audio_end_ms: index },
  "conversation.item.deleted": item,
  "conversation.item.input_audio_transcription.delta": { ...heard, delta: optionalText, logprobs },
  "conversation.item.input_audio_transcription.completed": { ...heard, transcript: text, phrases },
  "conversation.item.input_audio_transcription.failed": {
    ...heard,
    error: z.looseObject({ message: text }),
  },
  "response.created": { response },
  "response.done": { response },
  "response.output_item.added": { ...output, item: responseItem.nullish() },
  "response.output_item.done": { ...output, item: responseItem.nullish() },
  "response.content_part.added": { ...content, part: contentPart },
  "response.content_part.done": { ...content, part: contentPart },
  "response.text.delta": { ...content, delta: text },
  "response.text.done": { ...content, text },
  "response.audio_transcript.delta": { ...content, delta: text },
  "response.audio_transcript.done": { ...content, transcript: text },
  "response.audio_transcript.annotation.added": {
    ...content,
    annotation_index: index,
    annotation: anything,
  },
  "response.audio.delta": { ...content, delta: text },
  "response.audio.done": content,
  "response.audio_timestamp.delta": {
    ...content,
    audio_offset_ms: index,
    audio_duration_ms: index,
    text,
    timestamp_type: text,
  },
  "response.audio_timestamp.done": content,
  "response.animation_viseme.delta": { ...content, audio_offset_ms: index, viseme_id: index },
  "response.animation_viseme.done": content,
  "response.animation_blendshapes.delta": {
    ...content,
    frames: z.union([z.array(z.array(z.number())), text]),
    frame_index: index,
  },
  "response.animation_blendshapes.done": place,
  "response.function_call_arguments.delta": { ...place, call_id: text, delta: text },
  "response.function_call_arguments.done": { ...place, call_id: text, arguments: text, name: text },
  "mcp_list_tools.in_progress": item,
  "mcp_list_tools.completed": item,
  "mcp_list_tools.failed": item,
  "response.mcp_call.in_progress": { ...item, output_index: index },
  "response.mcp_call.completed": { ...item, output_index: index },
  "response.mcp_call.failed": { ...item, output_index: index },
  "response.mcp_call_arguments.delta": { ...place, delta: text },
  "response.mcp_call_arguments.done": { ...place, arguments: optionalText },
  "response.web_search_call.in_progress": sequence,
  "response.web_search_call.searching": sequence,
  "response.web_search_call.completed": sequence,
  "response.file_search_call.in_progress": sequence,
  "response.file_search_call.searching": sequence,
  "response.file_search_call.completed": sequence,
  "response.invocation.delta": { delta: z.record(text, anything) },
};

const events = Object.entries(shapes).map(([tag, shape]) =>
  tagged(tag, { event_id: optionalText, ...shape }),
);
const [first, ...rest] = events;
if (first === undefined) throw new Error("no events");

/** Any server event of the transcript. */
export const zodServerEvent = z.discriminatedUnion("type", [first, ...rest]).or(untagged);
