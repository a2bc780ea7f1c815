// @ts-check

/** The kinds of events that `makeEvents` makes. */
export const smallTags = [
  "response.text.delta",
  "response.audio_transcript.delta",
  "response.function_call_arguments.delta",
  "input_audio_buffer.speech_started",
  "conversation.item.input_audio_transcription.delta",
  "response.animation_viseme.delta",
  "response.mcp_call_arguments.delta",
  "response.audio.done",
];

/**
 * The texts of a stream of small events: eight kinds, four to eight fields, ids as services give them out.
 * @param {number} count
 * @returns {readonly string[]}
 */
export function makeEvents(count) {
  return Array.from({ length: count }, (_, index) => JSON.stringify(makeEvent(index)));
}

/** @param {number} index */
function makeEvent(index) {
  const type = smallTags[index % smallTags.length];
  const head = { type, event_id: makeId("event", index) };
  const item = makeId("item", index >> 5);
  const place = { response_id: makeId("resp", index >> 7), item_id: item, output_index: 0 };
  switch (type) {
    case "response.function_call_arguments.delta":
      return { ...head, ...place, call_id: makeId("call", index >> 6), delta: `{"k${index % 7}` };
    case "input_audio_buffer.speech_started":
      return { ...head, audio_start_ms: index * 20, item_id: item };
    case "conversation.item.input_audio_transcription.delta":
      return { ...head, item_id: item, content_index: 0, delta: ` heard${index % 83}` };
    case "response.animation_viseme.delta":
      return {
        ...head,
        ...place,
        content_index: 0,
        audio_offset_ms: index * 20,
        viseme_id: index % 22,
      };
    case "response.mcp_call_arguments.delta":
      return { ...head, ...place, delta: `{"p${index % 7}` };
    case "response.audio.done":
      return { ...head, ...place, content_index: 0 };
    default:
      return { ...head, ...place, content_index: 0, delta: ` word${index % 97} and` };
  }
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/**
 * The same id for the same number, in every run.
 * @param {string} prefix
 * @param {number} number
 */
function makeId(prefix, number) {
  let state = Math.imul(number + 1, 2654435761) >>> 0;
  let id = `${prefix}_`;
  for (let place = 0; place < 21; place += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    id += letters[(state >>> 16) % letters.length];
  }
  return id;
}
