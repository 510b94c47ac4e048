import { findConverted } from './auto-convert';

const pattern = 'https://*.atlassian.net/jira/software/projects/*/apps/abc/*';
const kinds = [{ patterns: [] }, { patterns: ['https://example.org/*/one', pattern] }];
const here = 'http://localhost:4100';

describe('findConverted', () => {
  it.each([
    {
      given: 'a link to a real site',
      link: 'https://acme.atlassian.net/jira/software/projects/PAY/apps/abc/env',
    },
    { given: 'a link to this site', link: `${here}/jira/software/projects/PAY/apps/abc/env` },
    {
      given: 'blanks around it',
      link: `  ${here}/jira/software/projects/PAY/apps/abc/env?view=1\n`,
    },
  ])('makes a macro of $given', ({ link }) => {
    expect(findConverted(kinds, link, here)).toBe(kinds[1]);
  });

  it.each([
    { given: 'another app', link: `${here}/jira/software/projects/PAY/apps/abd/env` },
    { given: 'a segment too many', link: `${here}/jira/software/projects/PAY/apps/abc/env/more` },
    {
      given: 'another site',
      link: 'http://localhost:4101/jira/software/projects/PAY/apps/abc/env',
    },
    {
      given: 'a site that only looks like one',
      link: 'https://a.atlassian.net.evil.org/jira/software/projects/P/apps/abc/e',
    },
    {
      given: 'a sentence with a link in it',
      link: `See ${here}/jira/software/projects/PAY/apps/abc/env`,
    },
    { given: 'something else', link: 'PAY-12' },
  ])('leaves alone $given', ({ link }) => {
    expect(findConverted(kinds, link, here)).toBeUndefined();
  });
});
