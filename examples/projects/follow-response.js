// @ts-check
// Follows a response as it is streamed, and prints its text as it comes.
// Run it after `npm run build --workspace generated`: node examples/projects/follow-response.js
import { ResponseStreamEvent, ResponsesMessageItemResource } from "ai-wire-models/projects";
import { serveResponse } from "./serve-response.js";

const { url, close } = await serveResponse();
const { body } = await fetch(url);
if (body === null) throw new Error("the server sent nothing");

for await (const event of ResponseStreamEvent.stream(body)) {
  switch (event.type) {
    case "response.created":
      console.log(`response ${event.response.id} of ${event.response.createdAt.toISOString()}`);
      break;
    case "response.output_text.delta":
      process.stdout.write(event.delta);
      break;
    case "response.output_item.done":
      // Two levels: an item by its type, a message by its role.
      if (ResponsesMessageItemResource.is(event.item))
        console.log(`\n(said by the ${event.item.role})`);
      break;
    case "response.completed":
      console.log(`${event.response.status}, ${event.response.output.length} item`);
      break;
    case "response.output_item.added":
    case "response.content_part.added":
      break;
    default:
      console.log(`\nunknown: ${JSON.stringify(event)}`);
  }
}
close();
