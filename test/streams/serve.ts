import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Answers one request. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => Promise<void> | void;

/** Runs `work` against a server on the loopback interface. */
export async function withServer<T>(answer: Answer, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => void answer(response, request));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  try {
    return await work(`http://127.0.0.1:${address.port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Sends one chunk, and waits until it has left. */
export async function send(response: ServerResponse, chunk: Uint8Array | string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    response.write(chunk, (error) => (error == null ? resolve() : reject(error)));
  });
}
