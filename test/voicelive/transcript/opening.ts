import { requestSession, responseSession } from "../samples/session.js";
import type { Recording } from "./recording.js";

/** The handshake: the session as it was made, as the client wants it, as it is now. */
export function recordOpening(recording: Recording): void {
  const { server, client, id } = recording;
  const sessionId = id("sess");
  server("session.created", {
    session: {
      id: sessionId,
      object: "realtime.session",
      model: "gpt-realtime",
      modalities: ["text", "audio"],
      voice: "alloy",
      instructions: "",
      turn_detection: null,
      tools: [],
      tool_choice: "auto",
      temperature: 0.8,
      max_response_output_tokens: "inf",
      expires_at: 1795000000,
    },
  });
  client("session.update", { event_id: id("event"), session: requestSession });
  client("session.update", {
    session: { turn_detection: null, voice: { type: "openai", name: "ash" } },
  });
  server("session.updated", {
    session: {
      ...responseSession,
      id: sessionId,
      // Newer than the package: a field, a kind of tool, a kind of voice and an enum value it has never seen.
      transport: { kind: "websocket", compression: null },
      tools: [
        { type: "function", name: "find_ferry", strict: true, parameters: { type: "object" } },
        { type: "code_interpreter", container: { memory_limit: "1g" } },
      ],
      voice: { type: "azure-choir", singers: ["alto", "bass"], detune: 1e-7 },
      modalities: ["text", "audio", "scent"],
      reasoning_effort: "utmost",
    },
  });
  client("session.avatar.connect", { client_sdp: "dj0wDQpvPS0gMCAwIElOIElQNCAwLjAuMC4wDQo=" });
  server("session.avatar.connecting", { server_sdp: "dj0wDQpvPS0gMSAxIElOIElQNCAwLjAuMC4wDQo=" });
  server("session.avatar.switch_to_idle", {});
}
