import type {
  CreatedBy,
  ItemContent,
  ResponseImageGenCallGeneratingEvent,
  ResponsesSystemMessageItemResource,
} from "ai-wire-models/projects";
import type { ClientEventResponseCreate, ResponseCreateParams } from "ai-wire-models/voicelive";

/** Fails to compile unless both types are the same. */
type Same<First, Second> =
  (<T>() => T extends First ? 1 : 2) extends <T>() => T extends Second ? 1 : 2 ? true : false;

// The attributes of the reference pages, as the pages type them.
const event: {
  readonly type: Same<
    ResponseImageGenCallGeneratingEvent["type"],
    "response.image_generation_call.generating"
  >;
  readonly sequenceNumber: Same<ResponseImageGenCallGeneratingEvent["sequenceNumber"], number>;
  readonly outputIndex: Same<ResponseImageGenCallGeneratingEvent["outputIndex"], number>;
  readonly itemId: Same<ResponseImageGenCallGeneratingEvent["itemId"], string>;
} = { type: true, sequenceNumber: true, outputIndex: true, itemId: true };

const create: {
  readonly type: Same<ClientEventResponseCreate["type"], "response.create">;
  readonly eventId: Same<ClientEventResponseCreate["eventId"], string | undefined>;
  readonly response: Same<ClientEventResponseCreate["response"], ResponseCreateParams | undefined>;
  readonly additionalInstructions: Same<
    ClientEventResponseCreate["additionalInstructions"],
    string | undefined
  >;
} = { type: true, eventId: true, response: true, additionalInstructions: true };

const message: {
  readonly id: Same<ResponsesSystemMessageItemResource["id"], string>;
  readonly createdBy: Same<ResponsesSystemMessageItemResource["createdBy"], CreatedBy | undefined>;
  readonly type: Same<ResponsesSystemMessageItemResource["type"], "message">;
  readonly role: Same<ResponsesSystemMessageItemResource["role"], "system">;
  readonly status: Same<
    ResponsesSystemMessageItemResource["status"],
    "in_progress" | "completed" | "incomplete"
  >;
  readonly content: Same<ResponsesSystemMessageItemResource["content"], ItemContent[]>;
} = { id: true, createdBy: true, type: true, role: true, status: true, content: true };

void [event, create, message];
