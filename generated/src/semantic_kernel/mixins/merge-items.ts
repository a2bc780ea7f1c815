import type { CmcItemTypes } from "../cmc-item-types.js";
import {
  FunctionCallContent,
  StreamingReasoningContent,
  StreamingTextContent,
} from "../kernel-content.js";
import { ContentAdditionException } from "./errors.js";

/**
 * The items of two chunks of a message: each right one is added to the first left one of its class that it belongs to,
 * or put behind them, where it can take up further ones.
 */
export function mergeItems(
  left: readonly CmcItemTypes[],
  right: readonly CmcItemTypes[],
): CmcItemTypes[] {
  const merged = [...left];
  for (const item of right) {
    if (!merged.some((known, place) => merge(merged, place, addUp(known, item)))) merged.push(item);
  }
  return merged;
}

function merge(items: CmcItemTypes[], place: number, sum: CmcItemTypes | undefined): boolean {
  if (sum === undefined) return false;
  items[place] = sum;
  return true;
}

/** Undefined where two items do not belong together. */
function addUp(left: CmcItemTypes, right: CmcItemTypes): CmcItemTypes | undefined {
  if (left.constructor !== right.constructor) return undefined;
  try {
    if (left instanceof StreamingTextContent && right instanceof StreamingTextContent) {
      return left.add(right);
    }
    if (left instanceof StreamingReasoningContent && right instanceof StreamingReasoningContent) {
      return left.add(right);
    }
    if (left instanceof FunctionCallContent && right instanceof FunctionCallContent) {
      return left.add(right);
    }
  } catch (error) {
    if (!(error instanceof ContentAdditionException)) throw error;
  }
  return undefined;
}
