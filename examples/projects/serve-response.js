// @ts-check
import { once } from "node:events";
import { createServer } from "node:http";

/** What the service says about one response: an event that is newer than the package among them. */
const events = [
  { type: "response.created", response: responseOf("in_progress", []) },
  { type: "response.output_item.added", output_index: 0, item: messageOf("in_progress", []) },
  {
    type: "response.content_part.added",
    item_id: "msg_1",
    output_index: 0,
    content_index: 0,
    part: textOf(""),
  },
  ...["The ferry ", "leaves ", "at 18:25."].map((delta) => ({
    type: "response.output_text.delta",
    item_id: "msg_1",
    output_index: 0,
    content_index: 0,
    delta,
  })),
  { type: "response.mood.changed", mood: "helpful" },
  {
    type: "response.output_item.done",
    output_index: 0,
    item: messageOf("completed", [textOf("The ferry leaves at 18:25.")]),
  },
  {
    type: "response.completed",
    response: responseOf("completed", [
      messageOf("completed", [textOf("The ferry leaves at 18:25.")]),
    ]),
  },
];

/**
 * Serves the response once as Server-Sent Events, in pieces that end anywhere.
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveResponse() {
  const text = events
    .map(
      (event, index) =>
        `id: ${index}\ndata: ${JSON.stringify({ ...event, sequence_number: index })}\n\n`,
    )
    .join("");
  const server = createServer(async (_, reply) => {
    reply.writeHead(200, { "content-type": "text/event-stream" });
    for (let start = 0; start < text.length; start += 37)
      reply.write(text.slice(start, start + 37));
    reply.end("data: [DONE]\n\n");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}

/**
 * @param {string} status
 * @param {readonly object[]} output
 */
function responseOf(status, output) {
  return {
    id: "resp_1",
    object: "response",
    status,
    created_at: 1_795_000_000,
    metadata: {},
    temperature: 1,
    top_p: 1,
    user: null,
    error: null,
    incomplete_details: null,
    instructions: null,
    parallel_tool_calls: true,
    conversation: null,
    output,
  };
}

/**
 * @param {string} status
 * @param {readonly object[]} content
 */
function messageOf(status, content) {
  return { type: "message", role: "assistant", id: "msg_1", status, content };
}

/** @param {string} text */
function textOf(text) {
  return { type: "output_text", text, annotations: [], logprobs: [] };
}
