import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

describe('a site that is treated badly', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterEach(async () => {
    const answer = await site.as('product-owner').fetch('/rest/api/3/myself');
    expect(answer.status).toBe(200);
  });
  afterAll(() => site.stop());

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n'],
    ['a control character', 'GET /\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    ],
    [
      'a long header',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
    ],
    ['another host', 'GET / HTTP/1.1\r\nHost: example.com\r\n\r\n'],
  ])('refuses %s', async (_what, request) => {
    expect(await sendRaw(site.port, request)).toMatch(/^HTTP\/1\.1 (400|403|431) /);
  });

  const tricks = [
    '/rest/api/3/../../../etc/passwd',
    '/rest/api/3/issue/%2e%2e%2f%2e%2e%2fpackage.json',
    '/_forge/frame/ui/..%2f..%2f..%2fpackage.json',
    '/_forge/frame/..%5c..%5cpackage.json',
    '/_host/../package.json',
    '/rest/api/3/issue/%ff',
    '//etc/passwd',
    `/${'a/'.repeat(2000)}`,
  ];
  it.each(tricks.map((path) => ({ path, name: path.slice(0, 60) })))(
    'gives nothing away at $name',
    async ({ path }) => {
      const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
      const answer = await sendRaw(site.port, request);
      expect(answer).toMatch(/^HTTP\/1\.1 (302|4\d\d|501) /);
      expect(answer).not.toContain('"dependencies"');
      expect(answer).not.toContain('root:');
    },
  );

  it('refuses 10 MB at once and in pieces', async () => {
    const ana = site.as('product-owner');
    const text = JSON.stringify('x'.repeat(10 * 1024 * 1024));
    for (const path of ['/rest/api/3/issue/PAY-12/properties/p', '/_forge/invoke']) {
      const method = path.startsWith('/rest') ? 'PUT' : 'POST';
      const whole = await ana.fetch(path, { method, body: text }).then(
        ({ status }) => status,
        () => 413,
      );
      expect(whole).toBe(413);
    }
    const pieces = new ReadableStream({
      start(controller) {
        for (let piece = 0; piece < 100; piece += 1)
          controller.enqueue(new TextEncoder().encode('[[[['.repeat(25_000)));
        controller.close();
      },
    });
    const init = { method: 'POST', body: pieces, duplex: 'half' } as RequestInit;
    const inPieces = await ana.fetch('/rest/api/3/search/jql', init).then(
      ({ status }) => status,
      () => 413,
    );
    expect(inPieces).toBe(413);
  });

  it.each([
    ['a body that is no JSON', '{"fields":'],
    ['a deep body', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['a deep description', deepEdit(50_000)],
    ['a query nested deeply', JSON.stringify({ jql: '('.repeat(50_000) })],
  ])('refuses %s', async (_what, body) => {
    const ana = site.as('product-owner');
    const edit = await ana.fetch('/rest/api/3/issue/PAY-12', { method: 'PUT', body });
    expect(edit.status).toBe(400);
    const search = await ana.fetch('/rest/api/3/search/jql', { method: 'POST', body });
    expect(search.status).toBe(400);
    const invoked = await ana.fetch('/_forge/invoke', { method: 'POST', body });
    expect(invoked.status).toBeGreaterThanOrEqual(400);
    expect(invoked.status).toBeLessThan(500);
  });

  it('answers while a thousand connections are open', async () => {
    // Half of what a process may open is for the site itself; most machines allow far more.
    const count = Math.min(1000, Math.floor(openFilesAtMost() / 2));
    const crowd = await openConnections(site.port, count);
    const answer = await site.as('developer').fetch('/rest/api/3/issue/PAY-12?fields=summary');
    expect(answer.status).toBe(200);
    crowd.kill();
  });

  it('listens on the loopback only', async () => {
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside)
      await expect(fetch(`http://${address}:${String(site.port)}/`)).rejects.toThrow();
  });
});

// Helpers

const sendRaw = (port: number, request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.setTimeout(5000, () => socket.destroy(new Error('It did not answer.')));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (request.startsWith('GET') === answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)));
  });

/** A process that opens so many connections and begins a request on each; answered once all are open. */
function openConnections(port: number, count: number): Promise<ChildProcess> {
  const script = `
    const { connect } = require('node:net');
    let open = 0;
    for (let made = 0; made < ${count}; made += 1) {
      const socket = connect(${port}, '127.0.0.1', () => {
        socket.write('GET /rest/api/3/myself HTTP/1.1\\r\\nHost: loc');
        open += 1;
        if (open === ${count}) console.log('open');
      });
    }`;
  const crowd = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    crowd.stdout.once('data', () => resolve(crowd));
    crowd.once('exit', (code) => reject(new Error(`The crowd ended with ${String(code)}.`)));
  });
}

function openFilesAtMost(): number {
  const { userLimits } = process.report.getReport() as unknown as {
    userLimits?: { open_files?: { soft: number | 'unlimited' } };
  };
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : Infinity;
}

/** An edit whose description is a quote in a quote in a quote. */
function deepEdit(depth: number): string {
  const open = '{"type":"blockquote","content":['.repeat(depth);
  return `{"fields":{"description":{"type":"doc","version":1,"content":[${open}${']}'.repeat(depth)}]}}}`;
}
