import { full, minimal, type Sample } from "./sample.js";

const item = { response_id: "resp_12", item_id: "item_7", output_index: 2 };
const call = { item_id: "item_7", output_index: 2 };

function required(types: readonly string[], fields: Sample["wire"]): Sample[] {
  return types.flatMap((type) => [minimal(type, fields), full(type, fields)]);
}

/** Events about functions, MCP servers, searches and invocations. */
export const toolEvents: readonly Sample[] = [
  ...required(["response.function_call_arguments.delta"], {
    ...item,
    call_id: "call_1",
    delta: '{"from":',
  }),
  ...required(["response.function_call_arguments.done"], {
    ...item,
    call_id: "call_1",
    arguments: '{"from":"Emden"}',
    name: "find_ferry",
  }),
  ...required(["mcp_list_tools.in_progress", "mcp_list_tools.completed", "mcp_list_tools.failed"], {
    item_id: "item_7",
  }),
  minimal("response.mcp_call_arguments.delta", { delta: "{", ...item }),
  full("response.mcp_call_arguments.delta", { delta: "{", ...item, obfuscation: "x7Qa" }),
  minimal("response.mcp_call_arguments.done", item),
  full("response.mcp_call_arguments.done", { ...item, arguments: "{}" }),
  ...required(
    ["response.mcp_call.in_progress", "response.mcp_call.completed", "response.mcp_call.failed"],
    call,
  ),
  ...required(
    ["web_search_call", "file_search_call"].flatMap((kind) =>
      ["searching", "in_progress", "completed"].map((stage) => `response.${kind}.${stage}`),
    ),
    { ...item, sequence_number: 31 },
  ),
  ...required(["response.invocation.delta"], {
    delta: { step: "plan", progress: 0.5, notes: ["look", "listen"], nested: { done: false } },
  }),
];
