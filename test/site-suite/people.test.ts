import { layAppFields } from '../../host/site/jira/field/app-fields';
import { siteUnderTest } from '../site-under-test';
import { subjectsOf } from './lay-subjects';
import people from './people.json' with { type: 'json' };

/** In the order of the answers: administrator, project administrator, product owner, developer, viewer, without Jira, anonymous, the app. */
const everyone = ['admin', 'priya', 'ana', 'ben', 'vic', 'nora', '', 'app'] as const;

/** One request, and with which status each of them is answered; the documents of Atlassian's APIs say why. */
type Row = {
  readonly request: string;
  readonly body?: unknown;
  /** Sends a form with a file. */
  readonly file?: boolean;
  readonly answers: string;
};
const rows: readonly Row[] = people;

/** No person waits on the limits of another. */
const betweenMs = 3_000;

describe('every endpoint, asked as everyone', () => {
  const { site, ask, clock } = siteUnderTest({ hasPages: true });
  const fill = subjectsOf(ask);
  const type = 'ari:cloud:ecosystem::extension/app/environment/static/progress';
  layAppFields(site.jira, [{ type, name: 'Progress', valueType: 'string' }]);

  it.each(rows)('answers $request with $answers', async ({ request, body, file, answers }) => {
    const found: number[] = [];
    for (const who of everyone) {
      await clock.advance(betweenMs);
      const filled = await fill(JSON.stringify([request, body]));
      const [asked, sent] = JSON.parse(filled) as [string, unknown];
      const answer = await ask(who, asked, file === true ? aFile() : (sent ?? undefined));
      found.push(answer.status);
    }
    expect(found.join(' ')).toBe(answers);
  });

  it('leaves none out', () => {
    const paths = rows.map(({ request }) => request.replace(/\?.*/, ''));
    const unasked = site.routes
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) => {
        const pattern = new RegExp(`^${route.replaceAll(/:[^/]+/g, '[^/]+')}$`);
        return !paths.some((path) => pattern.test(path));
      });
    expect(unasked).toEqual([]);
  });
});

// Helpers

function aFile(): FormData {
  const form = new FormData();
  form.append('file', new Blob(['']), 'sketch.txt');
  return form;
}
