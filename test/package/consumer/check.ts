import { AgentReference, type AgentReferenceWire } from "ai-wire-models/projects";
import {
  ServerEvent,
  type ServerEventSessionCreated,
  UnknownServerEvent,
} from "ai-wire-models/voicelive";
import { TurnDetection } from "ai-wire-models/voicelive/turn-detection";

const event = ServerEvent.fromText('{"type":"response.text.delta","delta":"x"}');
switch (event.type) {
  case "response.text.delta": {
    const delta: string = event.delta;
    event.set("delta", delta);
    break;
  }
  case "session.created":
    event satisfies ServerEventSessionCreated;
    // @ts-expect-error: a session has no such attribute.
    event.session.nothing;
    break;
  default:
    // @ts-expect-error: nothing but the common attributes is known here.
    event.delta;
}
if (event instanceof UnknownServerEvent) event.get("anything");

const wire: AgentReferenceWire = new AgentReference({ name: "a" }).toJSON();
// @ts-expect-error: a name is a text.
wire.name = 1;
// @ts-expect-error: the mechanics are not for import.
import("ai-wire-models/voicelive/rules/server-event");

const result = TurnDetection.safeParse({ type: "server_vad" });
if (result.success) result.data.type;
else result.error.issues.map(({ path }) => path);
