import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

describe('the Forge half of the site', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('stops a transition with the sentence of the rule that stands on it', async () => {
    const admin = site.as('admin');
    const { transitions } = await json<{ transitions: { id: string }[] }>(
      admin.fetch('/rest/api/3/issue/PAY-7/transitions'),
    );
    const transitionId = transitions[0]?.id ?? '';
    await attach([{ transitionId, config: JSON.stringify({ ready: true }) }]);
    const move = () =>
      site.as('developer').fetch('/rest/api/3/issue/PAY-7/transitions', {
        method: 'POST',
        body: JSON.stringify({ transition: { id: transitionId } }),
      });
    const refused = await move();
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Definition of ready');
    await attach([]);
    expect((await move()).status).toBe(204);
  });

  it('exports the macro without anybody being there, with and without its configuration', async () => {
    for (const isWithoutConfig of [false, true]) {
      const answer = await site.as('product-owner').fetch('/_host/export-macro', {
        method: 'POST',
        body: JSON.stringify({
          moduleKey: 'roadmap',
          exportType: 'pdf',
          isWithoutConfig,
          extension: {
            content: { id: '66072' },
            space: { key: 'PAY' },
            config: { project: 'PAY' },
          },
        }),
      });
      expect(await answer.json()).toMatchObject({ type: 'doc', version: 1 });
    }
  });

  it('remembers as whom somebody looks', async () => {
    const choose = (accountId: string) =>
      fetch(`${site.url}/_host/view-as`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ accountId, returnTo: '//evil.example' }),
      });
    const answer = await choose('acc-ben');
    expect(answer.headers.get('set-cookie')).toContain('waymark_person=acc-ben');
    expect(answer.headers.get('location')).toBe('/');
    expect((await choose('acc-nobody')).status).toBe(404);
  });

  it('tells each function who calls, whatever the browser says', async () => {
    const unknown = site.as('product-owner').invoke('criteria-panel', 'no.such.function');
    await expect(unknown).rejects.toThrow("Resolver has no definition for 'no.such.function'.");
  });

  it('serves frames under the policy of production, and nothing outside the resource', async () => {
    const frame = await fetch(`${site.url}/_forge/frame/ui/criteria-panel.html?host=${site.url}`);
    const policy = frame.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors 'self'`);
    expect(/frame-ancestors[^;]*/.exec(policy)?.[0].split(site.url)).toHaveLength(2);
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toMatch(/script-src[^;]*unsafe|style-src[^;]*unsafe|report-uri/);
    const outside = await fetch(`${site.url}/_forge/frame/ui/..%2F..%2Fpackage.json`);
    expect(outside.status).toBe(404);
  });

  // Helpers

  const attach = async (rules: { transitionId: string; config: string }[]) => {
    const list = rules.map((rule) => ({
      ...rule,
      ...{ workflowId: 'software', moduleKey: 'fit-for-step' },
    }));
    const answer = await site.as('admin').fetch('/_host/validators', {
      method: 'PUT',
      body: JSON.stringify(list),
    });
    expect(answer.status).toBe(200);
  };
});

const json = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
