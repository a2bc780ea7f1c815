/**
 * What a program learns from a session, wherever it runs: how often each kind of event came, how many bytes of sound, how
 * many events nobody knows, and the text they give when they are written back.
 */
export async function decode({ ServerEvent, UnknownServerEvent }, source) {
  const tags = {};
  let sound = 0;
  let unknown = 0;
  let text = "";
  for await (const event of ServerEvent.stream(source, { format: "ndjson" })) {
    tags[event.type] = (tags[event.type] ?? 0) + 1;
    if (event.type === "response.audio.delta") sound += event.delta.length;
    if (event instanceof UnknownServerEvent) unknown++;
    text += `${JSON.stringify(event)}\n`;
  }
  return { tags, sound, unknown, text };
}
