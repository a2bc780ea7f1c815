// @ts-check
// Asks a recorded voice session for a response and prints what is said and written, as it comes.
// Run it after `npm test` or `npm run build --workspace generated`: node examples/voicelive/print-deltas.js
import { once } from "node:events";
import {
  ClientEventResponseCreate,
  ResponseCreateParams,
  ServerEvent,
  UnknownServerEvent,
} from "ai-wire-models/voicelive";
import { WebSocket } from "ws";
import { serveRecording } from "./serve-recording.js";

const recording = new URL("recording.ndjson", import.meta.url);
const { url, requests } = await serveRecording(recording);
const socket = new WebSocket(url);
let audioBytes = 0;

socket.on("message", (data) => {
  const event = ServerEvent.fromText(String(data));
  switch (event.type) {
    case "session.created":
      console.log(`session ${event.session.id} speaks with ${event.session.model}`);
      socket.send(JSON.stringify(askForResponse()));
      break;
    case "conversation.item.input_audio_transcription.completed":
      console.log(`> ${event.transcript}`);
      break;
    case "response.text.delta":
    case "response.audio_transcript.delta":
      process.stdout.write(event.delta);
      break;
    case "response.audio.delta":
      audioBytes += event.delta.length;
      break;
    case "response.done":
      console.log(`\n(${event.response.status}, ${event.response.usage?.totalTokens ?? 0} tokens)`);
      break;
    case "error":
      console.log(`error ${event.error.code}: ${event.error.message}`);
      break;
    default:
      // A kind of event this program has no use for, or one that is newer than the package.
      if (event instanceof UnknownServerEvent)
        console.log(`unknown ${event.type}: ${JSON.stringify(event)}`);
  }
});

/** A request as the service expects it: the constants fill themselves in. */
function askForResponse() {
  return new ClientEventResponseCreate({
    response: new ResponseCreateParams({ modalities: ["text", "audio"], temperature: 0.8 }),
    additionalInstructions: "Be brief.",
  });
}

await once(socket, "close");
console.log(`${audioBytes} bytes of sound; asked with ${JSON.stringify(requests)}`);
