import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that notes each request and hands it on. */
export async function recordRequests(to: string) {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { authorization = '' } = request.headers;
      const headers = { authorization, 'content-type': 'application/json' };
      const method = request.method ?? 'GET';
      const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
      void fetch(new URL(request.url ?? '/', to), { method, headers, ...body }).then(
        async (answer) => {
          response.writeHead(answer.status, { 'content-type': 'application/json' });
          response.end(await answer.text());
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { seen, stop, url: `http://127.0.0.1:${String(port)}` };
}
