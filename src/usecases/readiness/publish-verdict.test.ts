import { checkReadiness } from '#domain/readiness/judge/check-readiness';
import { statusOf } from '#domain/readiness/status/readiness-status';
import type { ReadinessStatus } from '#domain/readiness/status/readiness-status';
import { preparedFor } from '#domain/readiness/judge/judge-issue';
import { starterDefinition } from '#domain/readiness/definition/definition';
import { factsOf, paragraphs } from '../../../test/arbitraries/readiness';
import { publishVerdict } from './publish-verdict';

const at = '2026-03-01T09:00:00.000Z';

describe('publishVerdict', () => {
  it('reads and writes nothing where the same stands already', async () => {
    const site = siteWith('a description');
    site.stored = statusOf(site.report(), at);
    await publishVerdict({ report: site.report(), stored: site.stored }, site.ports);
    expect(site.did).toEqual([]);
  });

  it('writes by what holds now, not by what a page that was opened long ago shows', async () => {
    const site = siteWith('');
    const shown = { report: siteWith('a description').report(), stored: undefined };
    site.stored = statusOf(site.report(), at);
    expect(await publishVerdict(shown, site.ports)).toEqual(site.stored);
    expect(site.did).toEqual(['look']);
  });

  it('looks again after a write, and writes what somebody changed in between', async () => {
    const site = siteWith('');
    const first = site.report();
    site.beforeWrite = () => {
      site.text = 'Written by somebody else';
    };
    const stands = await publishVerdict({ report: first, stored: undefined }, site.ports);
    expect(site.did).toEqual(['look', 'write', 'look', 'write', 'look']);
    expect(stands?.words).toEqual(statusOf(site.report(), at).words);
    expect(stands?.words).not.toContain('Description is empty');
  });

  it('gives way where another page always says otherwise', async () => {
    const site = siteWith('');
    site.afterWrite = () => {
      site.stored = undefined;
    };
    await publishVerdict({ report: site.report(), stored: undefined }, site.ports);
    expect(site.did.filter((did) => did === 'write')).toHaveLength(3);
  });

  it('writes nothing where there is nothing to judge any more', async () => {
    const site = siteWith('');
    const gone = { ...site.ports, look: () => Promise.resolve(undefined) };
    expect(await publishVerdict({ report: site.report(), stored: undefined }, gone)).toBe(
      undefined,
    );
    expect(site.did).toEqual([]);
  });
});

// Helpers

/** A work item of which only the description changes, with the status that stands on it. */
function siteWith(text: string) {
  const site = {
    text,
    stored: undefined as ReadinessStatus | undefined,
    did: [] as string[],
    beforeWrite: (): unknown => undefined,
    afterWrite: (): unknown => undefined,
    report: () =>
      checkReadiness(
        factsOf(site.text === '' ? {} : { issue: { description: paragraphs(site.text) } }),
        preparedFor('Story', [starterDefinition]),
      ),
    ports: {
      look: () => {
        site.did.push('look');
        return Promise.resolve({ report: site.report(), stored: site.stored });
      },
      write: (status: ReadinessStatus) => {
        site.did.push('write');
        site.beforeWrite();
        site.stored = status;
        site.afterWrite();
        return Promise.resolve();
      },
      now: () => at,
    },
  };
  return site;
}
