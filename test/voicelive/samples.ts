import { clientSamples } from "./samples/client-events.js";
import type { Sample } from "./samples/sample.js";
import { itemEvents } from "./samples/server-item-events.js";
import { responseEvents } from "./samples/server-response-events.js";
import { sessionEvents } from "./samples/server-session-events.js";
import { toolEvents } from "./samples/server-tool-events.js";

/** All server events: at least one sample of each form for every tag. */
export const serverSamples: readonly Sample[] = [
  ...sessionEvents,
  ...itemEvents,
  ...responseEvents,
  ...toolEvents,
];

export { clientSamples, type Sample };
