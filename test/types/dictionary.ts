// What the dictionary view, the wire types and the statics tell the compiler.
import {
  type MessageItem,
  type Modality,
  Response,
  type ResponseSession,
  type ResponseSessionWire,
  ServerEvent,
  ServerEventResponseTextDelta,
  type ServerEventResponseTextDeltaWire,
  type UserMessageItem,
  Voice,
} from "ai-wire-models/voicelive";

export function readKeys(delta: ServerEventResponseTextDelta): [string, number] {
  const itemId: string = delta.get("item_id");
  const index: number = delta.get("output_index");
  const type: "response.text.delta" = delta.toJSON().type;
  const eventId: string | undefined = delta.get("event_id");
  const missing: unknown = delta.get("no_such_key", 0);
  const wire: ServerEventResponseTextDeltaWire = delta.toJSON();
  const size: number = delta.size;
  const keys: string[] = [...delta.keys()];
  const entries: Map<string, unknown> = new Map(delta);
  delta.set("delta", "more").set("new_key", [1]);
  void [type, eventId, missing, wire, size, keys, entries];
  return [itemId, index];
}

export function wrongKeys(delta: ServerEventResponseTextDelta): void {
  // @ts-expect-error A key has its wire type.
  const wrong: number = delta.get("delta");
  // @ts-expect-error An undeclared key is unknown.
  const unknown: string = delta.get("no_such_key");
  // @ts-expect-error An attribute that is not declared cannot be assigned.
  delta.itemID = "i";
  // @ts-expect-error An attribute takes its own type only.
  delta.outputIndex = "0";
  // @ts-expect-error Wire names are for the dictionary.
  const wireName: unknown = delta.item_id;
  void [wrong, unknown, wireName];
}

/** Stored entries: text and numbers of the wire, but models live. */
export function readSession(session: ResponseSession, item: UserMessageItem): void {
  const seconds: number | undefined = session.get("expires_at");
  const date: Date | undefined = session.expiresAt;
  const wire: ResponseSessionWire = session.toJSON();
  const role: "user" = item.get("role");
  const [part] = item.content;
  const type: string | undefined = part?.type;
  const base: MessageItem = item;
  session.expiresAt = new Date(0);
  session.modalities = ["text", "a-modality-of-tomorrow"];
  const modality: Modality = "a-modality-of-tomorrow";
  // @ts-expect-error The attribute is a Date, not seconds.
  session.expiresAt = 0;
  // @ts-expect-error A leaf of one tree is none of another.
  const response: ResponseMessageItem = item;
  void [seconds, date, wire, role, type, base, modality, response];
}

export function useStatics(text: string, value: unknown): void {
  const event: ServerEvent = ServerEvent.fromText(text);
  const parsed: ServerEvent = ServerEvent.parse(value);
  const result = ServerEvent.safeParse(value);
  if (result.success) void result.data.type;
  else
    void result.error.issues.map(({ path, keyword, message }) => [path.join(), keyword, message]);
  // @ts-expect-error There is no data unless parsing succeeded.
  const data: ServerEvent = result.data;
  const voice: Voice = Voice.fromJSON("alloy");
  const leaf: ServerEventResponseTextDelta = ServerEventResponseTextDelta.parse(value);
  const names: string[] = ServerEventResponseTextDelta.modelFields.map((field) => field.wire);
  const standard: 1 = Response["~standard"].version;
  void [event, parsed, data, voice, leaf, names, standard];
}
