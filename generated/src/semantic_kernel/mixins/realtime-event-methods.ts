import type { RealtimeEvent } from "../realtime-event.js";

/** Fields that only one kind of event has, and that is named after them. */
const kinds = ["audio", "text", "function_call", "function_result", "image"] as const;

interface Members {
  /** What happened; `service` where only the service knows. The wire does not say so. */
  get eventType(): "service" | (typeof kinds)[number];
}

/** What events can do. */
export interface RealtimeEventMethods {
  new (init: never): Members;
}

export function RealtimeEventMethods(Base: typeof RealtimeEvent): RealtimeEventMethods {
  return class extends Base {
    override get eventType(): "service" | (typeof kinds)[number] {
      return kinds.find((kind) => this.has(kind)) ?? "service";
    }
  };
}
