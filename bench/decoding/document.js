// @ts-check

/** How many items make the text about 200 KB long. */
const itemCount = 385;

/**
 * The text of one large `response.done`: items of five kinds, content two levels down, search results.
 * @returns {string}
 */
export function makeDocument() {
  return JSON.stringify({
    type: "response.done",
    event_id: "event_big",
    response: {
      id: "resp_big",
      object: "realtime.response",
      status: "completed",
      output: Array.from({ length: itemCount }, (_, index) => makeItem(index)),
      usage: {
        total_tokens: 90210,
        input_tokens: 45000,
        output_tokens: 45210,
        input_token_details: {
          cached_tokens: 128,
          text_tokens: 40000,
          audio_tokens: 5000,
          image_tokens: 0,
          cached_tokens_details: { text_tokens: 128, audio_tokens: 0, image_tokens: 0 },
        },
        output_token_details: { text_tokens: 40000, audio_tokens: 5210 },
      },
      conversation_id: "conv_big",
      modalities: ["text", "audio"],
      temperature: 0.8,
      metadata: { purpose: "measuring" },
    },
  });
}

/** @param {number} index */
function makeItem(index) {
  const shared = { id: `item_${index}`, object: "realtime.item" };
  const args = JSON.stringify({ from: "Norddeich", to: "Norderney", passengers: index });
  switch (index % 5) {
    case 0:
    case 1:
      return {
        ...shared,
        type: "message",
        role: "assistant",
        status: "completed",
        content: Array.from({ length: 5 }, (_, part) =>
          part % 2 === 0
            ? {
                type: "text",
                text: `Sentence ${part} of item ${index}, about as long as people speak.`,
              }
            : {
                type: "audio",
                transcript: `And this was said aloud, in part ${part} of ${index}.`,
              },
        ),
      };
    case 2:
      return {
        ...shared,
        type: "function_call",
        name: "find_ferry",
        call_id: `call_${index}`,
        arguments: args,
        status: "completed",
      };
    case 3:
      return {
        ...shared,
        type: "mcp_call",
        server_label: "tide-tables",
        name: "tide_at",
        arguments: args,
        output: "The water stands three metres high and is falling.",
      };
    default:
      return {
        ...shared,
        type: "file_search_call",
        status: "completed",
        queries: ["night ferry", "winter timetable"],
        results: Array.from({ length: 6 }, (_, hit) => ({
          attributes: { year: "2026" },
          file_id: `file_${index}_${hit}`,
          filename: "timetable.pdf",
          score: 0.5 + hit / 100,
          text: "In winter the last ferry leaves a quarter of an hour earlier.",
        })),
      };
  }
}
