import { readStream, type StreamSource } from "../../../generator/runtime/index.js";

const numbers = { fromText: (text: string): number => Number(text) };
declare const texts: AsyncIterable<string>;

/** What browsers know can be read, without a cast. */
export async function readAll(response: Response, socket: WebSocket): Promise<number> {
  const abort = new AbortController();
  const sources: readonly StreamSource[] = [response, socket, texts];
  let sum = 0;
  for (const source of sources) {
    for await (const value of readStream(numbers, source, { signal: abort.signal })) sum += value;
  }
  if (response.body !== null) {
    const stream = readStream(numbers, response.body, {
      onError: ({ event }) => console.error(event?.line),
      reconnect: (id = "") => fetch("/", { headers: { "Last-Event-ID": id } }),
    });
    for await (const value of stream) sum += value;
    console.log(stream.message?.id);
  }
  // @ts-expect-error A text is no source: is it the events, or their address?
  readStream(numbers, "data: 1");
  // @ts-expect-error Bytes come in chunks.
  readStream(numbers, new Uint8Array());
  // @ts-expect-error A format is one of three.
  readStream(numbers, texts, { format: "json" });
  return sum;
}
