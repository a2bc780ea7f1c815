import { ServerEvent, TokenUsage } from "ai-wire-models/voicelive";

/** What a library that knows only Standard Schema infers of a model. */
type Output<
  Schema extends {
    readonly "~standard": { readonly types?: { readonly output: unknown } | undefined };
  },
> = NonNullable<Schema["~standard"]["types"]>["output"];

const usage: Output<typeof TokenUsage> = TokenUsage.fromJSON({});
const total: number = usage.totalTokens;
const event: Output<typeof ServerEvent> = ServerEvent.fromJSON({});
const type: string = event.type;
// @ts-expect-error the output is the model, not its wire form
void usage.total_tokens;
void [total, type];
