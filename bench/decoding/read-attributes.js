// @ts-check
import { sizeOf } from "./size.js";

/**
 * What is read, as far as types matter for reading: the same names in our classes and in the official interfaces.
 * @typedef {{ readonly type: unknown, readonly text?: unknown, readonly transcript?: unknown }} Part
 * @typedef {{ readonly fileId?: unknown, readonly filename?: unknown, readonly score?: unknown,
 *   readonly text?: unknown, readonly attributes?: Readonly<Record<string, unknown>> | null }} Result
 * @typedef {{ readonly type: unknown, readonly id?: unknown, readonly object?: unknown, readonly status?: unknown,
 *   readonly role?: unknown, readonly content?: readonly Part[], readonly name?: unknown,
 *   readonly callId?: unknown, readonly arguments?: unknown, readonly serverLabel?: unknown,
 *   readonly output?: unknown, readonly queries?: readonly string[] | null,
 *   readonly results?: readonly Result[] | null }} Item
 * @typedef {{ readonly totalTokens: number, readonly inputTokens: number, readonly outputTokens: number,
 *   readonly inputTokenDetails: { readonly cachedTokens: number, readonly textTokens: number,
 *     readonly cachedTokensDetails: { readonly textTokens: number } },
 *   readonly outputTokenDetails: { readonly textTokens: number, readonly audioTokens: number } }} Usage
 * @typedef {{ readonly type: unknown, readonly eventId?: unknown, readonly response: {
 *   readonly id?: unknown, readonly object?: unknown, readonly status?: unknown,
 *   readonly output?: readonly Item[] | null, readonly usage?: Usage | null,
 *   readonly conversationId?: unknown, readonly temperature?: unknown } }} Event
 */

/**
 * Reads every field of a large response through attributes.
 * @param {Event} event
 * @returns {number}
 */
export function readDocument(event) {
  const { response } = event;
  const { usage } = response;
  let sum = sizeOf(event.type) + sizeOf(event.eventId) + sizeOf(response.id);
  sum += sizeOf(response.object) + sizeOf(response.status) + sizeOf(response.conversationId);
  sum += sizeOf(response.temperature);
  if (usage) {
    sum += usage.totalTokens + usage.inputTokens + usage.outputTokens;
    sum += usage.inputTokenDetails.cachedTokens + usage.inputTokenDetails.textTokens;
    sum += usage.inputTokenDetails.cachedTokensDetails.textTokens;
    sum += usage.outputTokenDetails.textTokens + usage.outputTokenDetails.audioTokens;
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
        sum + sizeOf(item.name) + sizeOf(item.callId) + sizeOf(item.arguments) + sizeOf(item.status)
      );
    case "mcp_call":
      return (
        sum +
        sizeOf(item.serverLabel) +
        sizeOf(item.name) +
        sizeOf(item.arguments) +
        sizeOf(item.output)
      );
    default:
      sum += sizeOf(item.status);
      for (const query of item.queries ?? []) sum += sizeOf(query);
      for (const result of item.results ?? []) {
        sum += sizeOf(result.fileId) + sizeOf(result.filename) + sizeOf(result.score);
        sum += sizeOf(result.text) + sizeOf(result.attributes?.year);
      }
      return sum;
  }
}
