import type { Recording } from "./recording.js";

/** The model calls a function: arguments arrive in pieces, the client sends back what the function gave. */
export function recordFunctionCall(recording: Recording): void {
  const { server, client, id, random } = recording;
  const place = { response_id: id("resp"), item_id: id("item"), output_index: 0 };
  const call = id("call");
  const text = JSON.stringify({ from: "Norddeich", to: "Norderney", after: "18:00", größe: 2 });
  const item = {
    id: place.item_id,
    object: "realtime.item",
    type: "function_call",
    name: "find_ferry",
    call_id: call,
  };

  server("response.output_item.added", {
    response_id: place.response_id,
    output_index: 0,
    item: { ...item, status: "in_progress", arguments: "" },
  });
  for (let start = 0; start < text.length; ) {
    const end = start + random.between(4, 12);
    server("response.function_call_arguments.delta", {
      ...place,
      call_id: call,
      delta: text.slice(start, end),
    });
    start = end;
  }
  const done = { ...place, call_id: call, arguments: text, name: "find_ferry" };
  server("response.function_call_arguments.done", done);
  server("response.output_item.done", {
    response_id: place.response_id,
    output_index: 0,
    item: { ...item, status: "completed", arguments: text },
  });
  client("conversation.item.create", {
    previous_item_id: place.item_id,
    item: { type: "function_call_output", call_id: call, output: '{"leaves":"18:25","pier":2}' },
  });
  server("conversation.item.created", {
    previous_item_id: place.item_id,
    item: {
      id: id("item"),
      object: "realtime.item",
      type: "function_call_output",
      call_id: call,
      output: '{"leaves":"18:25","pier":2}',
    },
  });
}

/** A server of tools elsewhere: listed, asked for leave, called, once without luck. */
export function recordMcpCall(recording: Recording): void {
  const { server, client, id } = recording;
  const list = { item_id: id("mcpl") };
  server("mcp_list_tools.in_progress", list);
  server("mcp_list_tools.failed", list);
  server("mcp_list_tools.in_progress", list);
  server("mcp_list_tools.completed", list);
  server("conversation.item.created", {
    previous_item_id: null,
    item: {
      id: list.item_id,
      type: "mcp_list_tools",
      server_label: "tide-tables",
      tools: [{ name: "tide_at", input_schema: { type: "object" }, annotations: null }],
    },
  });

  const request = id("mcpr");
  server("conversation.item.created", {
    item: {
      id: request,
      type: "mcp_approval_request",
      name: "tide_at",
      server_label: "tide-tables",
      arguments: '{"place":"Emden"}',
    },
  });
  client("conversation.item.create", {
    item: { type: "mcp_approval_response", approval_request_id: request, approve: true },
  });

  const place = { item_id: id("mcp"), response_id: id("resp"), output_index: 1 };
  const call = { item_id: place.item_id, output_index: 1 };
  server("response.mcp_call.in_progress", call);
  server("response.mcp_call_arguments.delta", { delta: '{"place":', ...place, obfuscation: "k2" });
  server("response.mcp_call_arguments.delta", { delta: '"Emden"}', ...place });
  server("response.mcp_call_arguments.done", { ...place, arguments: '{"place":"Emden"}' });
  server("response.mcp_call.failed", call);
  server("response.mcp_call.in_progress", call);
  server("response.mcp_call.completed", call);
  server("response.output_item.done", {
    response_id: place.response_id,
    output_index: 1,
    item: {
      id: place.item_id,
      type: "mcp_call",
      server_label: "tide-tables",
      name: "tide_at",
      arguments: '{"place":"Emden"}',
      output: "3.1 m at 20:10",
      error: null,
      approval_request_id: request,
    },
  });
}

/** Two searches, with what was found and where it is quoted. */
export function recordSearches(recording: Recording): void {
  const { server, id } = recording;
  const place = { response_id: id("resp"), item_id: id("item"), output_index: 0 };
  ["web_search_call", "file_search_call"].forEach((kind, search) => {
    ["in_progress", "searching", "completed"].forEach((stage, step) => {
      server(`response.${kind}.${stage}`, { ...place, sequence_number: search * 3 + step });
    });
    const found = {
      file_id: "file_3",
      filename: "Fahrplan für Gäste.pdf",
      score: 0.83,
      text: "21:45 ✓",
    };
    server("response.output_item.done", {
      response_id: place.response_id,
      output_index: search,
      item:
        search === 0
          ? { id: place.item_id, type: kind, status: "completed", action: { type: "search" } }
          : {
              id: place.item_id,
              type: kind,
              status: "completed",
              queries: ["ferry"],
              results: [found],
            },
    });
  });
  server("response.audio_transcript.annotation.added", {
    ...place,
    content_index: 0,
    annotation_index: 0,
    annotation: { type: "file_citation", file_id: "file_3", index: 12 },
  });
}
