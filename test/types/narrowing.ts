// What a switch on a tag tells the compiler, at every level of a tree.
import {
  ConversationRequestItem,
  type FunctionCallItem,
  type MessageItem,
  ServerEvent,
  type ServerEventResponseAudioDelta,
  type ServerEventResponseTextDelta,
  Tool,
  type UnknownConversationRequestItem,
  UnknownMessageItem,
  UnknownServerEvent,
  type UnknownTool,
  type UserMessageItem,
} from "ai-wire-models/voicelive";

export function describeEvent(event: ServerEvent): string {
  switch (event.type) {
    case "response.text.delta": {
      const delta: ServerEventResponseTextDelta = event;
      return delta.delta;
    }
    case "response.audio.delta": {
      const sound: ServerEventResponseAudioDelta = event;
      const bytes: Uint8Array = sound.delta;
      return String(bytes.length);
    }
    case "response.done":
      return event.response.output?.map((item) => item.type).join() ?? "";
    case "session.created": {
      const expires: Date | undefined = event.session.expiresAt;
      return expires?.toISOString() ?? "never";
    }
    default:
      // @ts-expect-error Not every event has a delta.
      return event.delta;
  }
}

/** All 56 tags named, only the fallback is left. */
export function describeRest(event: ServerEvent): string {
  switch (event.type) {
    case "conversation.item.created":
    case "conversation.item.deleted":
    case "conversation.item.input_audio_transcription.completed":
    case "conversation.item.input_audio_transcription.delta":
    case "conversation.item.input_audio_transcription.failed":
    case "conversation.item.retrieved":
    case "conversation.item.truncated":
    case "error":
    case "input_audio_buffer.cleared":
    case "input_audio_buffer.committed":
    case "input_audio_buffer.speech_started":
    case "input_audio_buffer.speech_stopped":
    case "mcp_list_tools.completed":
    case "mcp_list_tools.failed":
    case "mcp_list_tools.in_progress":
    case "output_audio_buffer.cleared":
    case "response.animation_blendshapes.delta":
    case "response.animation_blendshapes.done":
    case "response.animation_viseme.delta":
    case "response.animation_viseme.done":
    case "response.audio.delta":
    case "response.audio.done":
    case "response.audio_timestamp.delta":
    case "response.audio_timestamp.done":
    case "response.audio_transcript.annotation.added":
    case "response.audio_transcript.delta":
    case "response.audio_transcript.done":
    case "response.content_part.added":
    case "response.content_part.done":
    case "response.created":
    case "response.done":
    case "response.file_search_call.completed":
    case "response.file_search_call.in_progress":
    case "response.file_search_call.searching":
    case "response.function_call_arguments.delta":
    case "response.function_call_arguments.done":
    case "response.invocation.delta":
    case "response.mcp_call.completed":
    case "response.mcp_call.failed":
    case "response.mcp_call.in_progress":
    case "response.mcp_call_arguments.delta":
    case "response.mcp_call_arguments.done":
    case "response.output_item.added":
    case "response.output_item.done":
    case "response.text.delta":
    case "response.text.done":
    case "response.video.delta":
    case "response.web_search_call.completed":
    case "response.web_search_call.in_progress":
    case "response.web_search_call.searching":
    case "session.avatar.connecting":
    case "session.avatar.switch_to_idle":
    case "session.avatar.switch_to_speaking":
    case "session.created":
    case "session.updated":
    case "warning":
      return event.eventId ?? event.type;
    default: {
      const unknown: UnknownServerEvent = event;
      const type: string = unknown.type;
      const anything: unknown = unknown.get("anything");
      return `${type} ${String(anything)}`;
    }
  }
}

/** Two levels: type, and below it role. */
export function describeItem(item: ConversationRequestItem): string {
  switch (item.type) {
    case "message": {
      const message: MessageItem = item;
      switch (message.role) {
        case "user": {
          const user: UserMessageItem = message;
          return user.content.map((part) => (part.type === "input_text" ? part.text : "")).join("");
        }
        case "assistant":
        case "system":
          return message.status ?? "";
        default: {
          const unknown: UnknownMessageItem = message;
          return unknown.role;
        }
      }
    }
    case "function_call": {
      const call: FunctionCallItem = item;
      return call.arguments;
    }
    case "function_call_output":
      return item.output;
    case "mcp_approval_response":
      return String(item.approve);
    default: {
      const unknown: UnknownConversationRequestItem = item;
      return unknown.type;
    }
  }
}

export function describeTool(tool: Tool): string {
  switch (tool.type) {
    case "function":
      return tool.name;
    case "mcp":
      return tool.serverUrl;
    default: {
      const unknown: UnknownTool = tool;
      return unknown.type;
    }
  }
}

/** The const answers `instanceof` and `is`; both narrow. */
export function isKnown(value: unknown): boolean {
  if (value instanceof ServerEvent) return !(value instanceof UnknownServerEvent);
  if (Tool.is(value)) return value.type === "function" || value.type === "mcp";
  return ConversationRequestItem.is(value) && !(value instanceof UnknownMessageItem);
}

export function wrongTags(event: ServerEvent, unknown: UnknownServerEvent): void {
  // @ts-expect-error No event has this tag.
  if (event.type === "response.text.dleta") return;
  // @ts-expect-error The tag of an unknown event is none of the known ones.
  const known: "error" = unknown.type;
  // @ts-expect-error An unknown event is not one of the leaves.
  const delta: ServerEventResponseTextDelta = unknown;
  // @ts-expect-error The tag of a class is read-only.
  if (event.type === "error") event.type = "error";
  void [known, delta];
}
