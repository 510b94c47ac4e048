import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

describe('npm run site-suite', () => {
  const authorization = `Basic ${Buffer.from('ana@example.com:ana').toString('base64')}`;
  const site = createServer((request, response) => {
    const isKnown = request.headers.authorization === authorization;
    response.writeHead(isKnown ? (request.url?.includes('/NO') === true ? 404 : 200) : 401).end();
  });
  beforeAll(() => new Promise<void>((resolve) => site.listen(0, resolve)));
  afterAll(() => new Promise((resolve) => site.close(resolve)));

  const account = { ATLASSIAN_EMAIL: 'ana@example.com', ATLASSIAN_API_TOKEN: 'ana' };
  it.each([
    { given: 'no token', env: { ATLASSIAN_API_TOKEN: '' }, says: 'Set ATLASSIAN_EMAIL and' },
    {
      given: 'a wrong token',
      env: { ATLASSIAN_API_TOKEN: 'a-secret' },
      says: 'does not let ana@example.com in with that token (401)',
    },
    { given: 'no address', env: { SITE: 'example.com' }, says: 'SITE takes an address such as' },
    {
      given: 'nothing at the address',
      env: { SITE: 'http://localhost:1' },
      says: 'http://localhost:1 does not answer',
    },
    { given: 'another project', env: { SITE_PROJECT: 'NO' }, says: 'you no project NO (404)' },
    { given: 'another work item', env: { SITE_ISSUE: 'NO-1' }, says: 'no work item NO-1 (404)' },
  ])('says in one sentence what is missing, given $given', async ({ env, says }) => {
    const { port } = site.address() as AddressInfo;
    const { code, text } = await run({
      SITE: `http://localhost:${String(port)}`,
      ...account,
      ...env,
    });
    expect(text).toContain(says);
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(text).not.toContain('a-secret');
    expect(code).toBe(1);
  });
});

// Helpers

async function run(env: NodeJS.ProcessEnv): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, ['scripts/site-suite.mjs'], {
    env: { ...process.env, ...env },
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, text };
}
