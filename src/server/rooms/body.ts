import type { IncomingMessage } from "node:http";

/** The body of a request as JSON; undefined where it is too large, broken or none. */
export async function readBody(request: IncomingMessage, most: number): Promise<unknown> {
  if (Number(request.headers["content-length"] ?? 0) > most) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}
