// Runs the site suite: against the local site, or against the one that SITE names once that is ready to be asked.
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';

const { SITE, ATLASSIAN_EMAIL, ATLASSIAN_API_TOKEN } = process.env;
const { SITE_PROJECT = 'PAY', SITE_ISSUE = 'PAY-12' } = process.env;

class NotReady extends Error {}

/** Asks the site as the account that the environment names; a failure never tells the token. */
async function ask(path) {
  const account = Buffer.from(`${ATLASSIAN_EMAIL}:${ATLASSIAN_API_TOKEN}`).toString('base64');
  const headers = { accept: 'application/json', authorization: `Basic ${account}` };
  try {
    return await globalThis.fetch(new URL(path, SITE), { headers });
  } catch (error) {
    throw new NotReady(`${SITE} does not answer (${error.cause?.code ?? error.message}).`);
  }
}

async function checkSite() {
  if (!URL.canParse(SITE) || !/^https?:/.test(SITE))
    throw new NotReady(`SITE takes an address such as https://example.atlassian.net, not ${SITE}.`);
  if (!ATLASSIAN_EMAIL || !ATLASSIAN_API_TOKEN)
    throw new NotReady('SITE asks who you are. Set ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN.');
  const { status } = await ask('/rest/api/3/myself');
  if (status !== 200)
    throw new NotReady(
      `${SITE} does not let ${ATLASSIAN_EMAIL} in with that token (${status}). Set ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN.`,
    );
  await checkSubject(`project ${SITE_PROJECT}`, `/rest/api/3/project/${SITE_PROJECT}`);
  await checkSubject(`work item ${SITE_ISSUE}`, `/rest/api/3/issue/${SITE_ISSUE}`);
}

async function checkSubject(name, path) {
  const { status } = await ask(path);
  if (status !== 200)
    throw new NotReady(
      `${SITE} shows you no ${name} (${status}). Set SITE_PROJECT and SITE_ISSUE to what is there.`,
    );
}

try {
  if (SITE !== undefined) await checkSite();
} catch (error) {
  if (!(error instanceof NotReady)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const suite = ['scripts/jest.mjs', 'site', 'test/site-suite/site-suite', ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, suite, { stdio: 'inherit' }).status ?? 1);
