// @ts-check
import { sizeOf } from "./size.js";

/**
 * What is read, as far as types matter for reading, under the names on the wire.
 * @typedef {{ readonly type?: unknown, readonly text?: unknown, readonly transcript?: unknown }} Part
 * @typedef {{ readonly file_id?: unknown, readonly filename?: unknown, readonly score?: unknown,
 *   readonly text?: unknown, readonly attributes?: Readonly<Record<string, unknown>> }} Result
 * @typedef {{ readonly type: unknown, readonly id?: unknown, readonly object?: unknown, readonly status?: unknown,
 *   readonly role?: unknown, readonly content?: readonly Part[], readonly name?: unknown,
 *   readonly call_id?: unknown, readonly arguments?: unknown, readonly server_label?: unknown,
 *   readonly output?: unknown, readonly queries?: readonly string[],
 *   readonly results?: readonly Result[] }} Item
 * @typedef {{ readonly total_tokens: number, readonly input_tokens: number, readonly output_tokens: number,
 *   readonly input_token_details: { readonly cached_tokens: number, readonly text_tokens: number,
 *     readonly cached_tokens_details: { readonly text_tokens: number } },
 *   readonly output_token_details: { readonly text_tokens: number, readonly audio_tokens: number } }} Usage
 * @typedef {{ readonly type: unknown, readonly event_id?: unknown, readonly response: {
 *   readonly id?: unknown, readonly object?: unknown, readonly status?: unknown,
 *   readonly output?: readonly Item[], readonly usage?: Usage,
 *   readonly conversation_id?: unknown, readonly temperature?: unknown } }} Event
 */

/**
 * Reads every field of a large response from plain JSON: step for step what is read through attributes.
 * @param {Event} event
 * @returns {number}
 */
export function readDocument(event) {
  const { response } = event;
  const { usage } = response;
  let sum = sizeOf(event.type) + sizeOf(event.event_id) + sizeOf(response.id);
  sum += sizeOf(response.object) + sizeOf(response.status) + sizeOf(response.conversation_id);
  sum += sizeOf(response.temperature);
  if (usage) {
    sum += usage.total_tokens + usage.input_tokens + usage.output_tokens;
    sum += usage.input_token_details.cached_tokens + usage.input_token_details.text_tokens;
    sum += usage.input_token_details.cached_tokens_details.text_tokens;
    sum += usage.output_token_details.text_tokens + usage.output_token_details.audio_tokens;
  }
  for (const item of response.output ?? []) sum += readItem(item);
  return sum;
}

/** @param {Item} item */
function readItem(item) {
  let sum = sizeOf(item.id) + sizeOf(item.object);
  switch (item.type) {
    case "message":
      sum += sizeOf(item.role) + sizeOf(item.status);
      for (const part of item.content ?? []) {
        sum += sizeOf(part.type) + sizeOf(part.type === "text" ? part.text : part.transcript);
      }
      return sum;
    case "function_call":
      return (
        sum +
        sizeOf(item.name) +
        sizeOf(item.call_id) +
        sizeOf(item.arguments) +
        sizeOf(item.status)
      );
    case "mcp_call":
      return (
        sum +
        sizeOf(item.server_label) +
        sizeOf(item.name) +
        sizeOf(item.arguments) +
        sizeOf(item.output)
      );
    default:
      sum += sizeOf(item.status);
      for (const query of item.queries ?? []) sum += sizeOf(query);
      for (const result of item.results ?? []) {
        sum += sizeOf(result.file_id) + sizeOf(result.filename) + sizeOf(result.score);
        sum += sizeOf(result.text) + sizeOf(result.attributes?.year);
      }
      return sum;
  }
}
