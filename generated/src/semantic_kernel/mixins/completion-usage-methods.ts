import { CompletionTokensDetails } from "../completion-tokens-details.js";
import { CompletionUsage } from "../completion-usage.js";
import { PromptTokensDetails } from "../prompt-tokens-details.js";

interface Members {
  /** A new usage with the counts of both. Details stay unknown where neither knows them. */
  add(other: CompletionUsage): CompletionUsage;
}

/** What token counts can do. */
export interface CompletionUsageMethods {
  new (init: never): Members;
}

export function CompletionUsageMethods(Base: typeof CompletionUsage): CompletionUsageMethods {
  return class extends Base {
    override add(other: CompletionUsage): CompletionUsage {
      return new CompletionUsage({
        promptTokens: (this.promptTokens ?? 0) + (other.promptTokens ?? 0),
        promptTokensDetails: addPromptDetails(this.promptTokensDetails, other.promptTokensDetails),
        completionTokens: (this.completionTokens ?? 0) + (other.completionTokens ?? 0),
        completionTokensDetails: addCompletionDetails(
          this.completionTokensDetails,
          other.completionTokensDetails,
        ),
      });
    }
  };
}

type Maybe<Value> = Value | null | undefined;

function addPromptDetails(
  left: Maybe<PromptTokensDetails>,
  right: Maybe<PromptTokensDetails>,
): PromptTokensDetails | null {
  if (!left && !right) return null;
  return new PromptTokensDetails({
    audioTokens: sum(left?.audioTokens, right?.audioTokens),
    cachedTokens: sum(left?.cachedTokens, right?.cachedTokens),
  });
}

function addCompletionDetails(
  left: Maybe<CompletionTokensDetails>,
  right: Maybe<CompletionTokensDetails>,
): CompletionTokensDetails | null {
  if (!left && !right) return null;
  return new CompletionTokensDetails({
    acceptedPredictionTokens: sum(left?.acceptedPredictionTokens, right?.acceptedPredictionTokens),
    audioTokens: sum(left?.audioTokens, right?.audioTokens),
    reasoningTokens: sum(left?.reasoningTokens, right?.reasoningTokens),
    rejectedPredictionTokens: sum(left?.rejectedPredictionTokens, right?.rejectedPredictionTokens),
  });
}

function sum(left: Maybe<number>, right: Maybe<number>): number | null {
  return left == null && right == null ? null : (left ?? 0) + (right ?? 0);
}
