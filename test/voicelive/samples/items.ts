import type { JsonObject } from "../../../generator/source/json.js";

const requestContent: readonly JsonObject[] = [
  { type: "input_text", text: "When does the last ferry leave?" },
  { type: "input_audio", audio: "AAECAwQFBgc=", transcript: "The last one, please." },
  { type: "text", text: "It leaves at ten." },
];

/** Every item a client can add to a conversation. */
export const requestItems: readonly JsonObject[] = [
  ...["user", "system", "assistant"].map((role) => ({
    type: "message",
    id: `item_${role}`,
    role,
    content: requestContent,
    status: "completed",
  })),
  {
    type: "function_call",
    id: "item_call",
    name: "find_ferry",
    call_id: "call_1",
    arguments: '{"from":"Norddeich"}',
    status: "incomplete",
  },
  {
    type: "function_call_output",
    id: "item_output",
    call_id: "call_1",
    output: '{"leaves":"21:45"}',
    status: "completed",
  },
  {
    type: "mcp_approval_response",
    id: "item_approval",
    approval_request_id: "mcpr_1",
    approve: true,
  },
];

/** Every kind of content the server can report. */
export const contentParts: readonly JsonObject[] = [
  { type: "input_image", image_url: "https://pictures.example/ferry.png", detail: "low" },
  { type: "input_text", text: "Which boat is this?" },
  { type: "input_audio", audio: "CAkKCwwNDg8=", transcript: "Which boat?" },
  { type: "text", text: "The night ferry." },
  { type: "audio", transcript: "The night ferry." },
];

const reported: JsonObject = { id: "item_7", object: "realtime.item" };

/** Every item the server can report. */
export const responseItems: readonly JsonObject[] = [
  {
    type: "message",
    ...reported,
    role: "assistant",
    content: contentParts,
    status: "in_progress",
  },
  {
    type: "function_call",
    ...reported,
    name: "find_ferry",
    call_id: "call_1",
    arguments: "{}",
    status: "completed",
  },
  { type: "function_call_output", ...reported, call_id: "call_1", output: "[]" },
  {
    type: "mcp_list_tools",
    ...reported,
    tools: [
      {
        name: "tide_at",
        description: "Height of the tide at a place and time.",
        input_schema: { type: "object", properties: { place: { type: "string" } } },
        annotations: { readOnlyHint: true },
      },
    ],
    server_label: "tide-tables",
  },
  {
    type: "mcp_call",
    ...reported,
    approval_request_id: "mcpr_1",
    arguments: '{"place":"Emden"}',
    server_label: "tide-tables",
    name: "tide_at",
    output: "3.1 m",
    error: { code: "late", retry: false },
  },
  {
    type: "mcp_approval_request",
    ...reported,
    arguments: "{}",
    name: "moon_phase",
    server_label: "tide-tables",
  },
  {
    type: "mcp_approval_response",
    ...reported,
    approval_request_id: "mcpr_1",
    approve: false,
    reason: "Not tonight.",
  },
  { type: "web_search_call", ...reported, status: "searching" },
  {
    type: "file_search_call",
    ...reported,
    queries: ["night ferry", "winter timetable"],
    status: "completed",
    results: [
      {
        attributes: { year: "2026" },
        file_id: "file_3",
        filename: "timetable.pdf",
        score: 0.83,
        text: "In winter the last ferry leaves at 21:45.",
      },
    ],
  },
];
