import type { Page } from 'playwright-core';
import type { PersonName } from '../../site/start-site';
import { findingsInBothThemes } from './look-for-findings';
import { openedSite } from '../opened-site';
import { visit } from '../visit';

/** What is looked at: an address, by whom, and what is done there before. */
type Surface = {
  readonly path: string;
  readonly person?: PersonName;
  readonly first?: (page: Page) => Promise<void>;
};

const project = '/jira/software/projects/PAY';

const follow = (name: string) => (page: Page) =>
  page.getByRole('link', { name, exact: true }).click();

const tab = (name: string) => async (page: Page) => {
  await follow('Waymark')(page);
  await page.frameLocator('iframe').getByRole('tab', { name }).click();
};

const surfaces: Readonly<Record<string, Surface>> = {
  'the home page': {
    path: '/',
    async first(page) {
      for (const fold of await page.locator('main summary').all()) await fold.click();
    },
  },
  'the backlog': { path: project },
  'all work of a project': { path: `${project}/list` },
  'a list of work items': { path: '/issues?jql=key+in+(PAY-12,PAY-14)' },
  'a work item with nothing yet': { path: '/browse/PAY-12' },
  'a work item that is not ready': { path: '/browse/PAY-7' },
  'a work item with criteria met and rejected': { path: '/browse/PAY-41' },
  'the form for a new work item': { path: '/jira/create' },
  'the WSJF page, while a score is given': {
    path: project,
    async first(page) {
      await follow('Waymark')(page);
      const sizes = page.frameLocator('iframe').getByRole('button', { name: /, Job size: \d+$/ });
      await sizes.first().click();
    },
  },
  'the tab Refine': { path: project, first: tab('Refine') },
  'the tab To accept': { path: project, first: tab('To accept') },
  'the dry run of a ranking': {
    path: project,
    async first(page) {
      await follow('Waymark')(page);
      await page
        .frameLocator('iframe')
        .getByRole('button', { name: /^Apply to Jira/ })
        .click();
    },
  },
  'the settings': { path: project, person: 'project-admin', first: follow('Waymark settings') },
  'a workflow': {
    path: project,
    person: 'admin',
    async first(page) {
      await follow('Workflow')(page);
      await page.getByRole('link', { name: 'Add a rule' }).first().click();
    },
  },
  'the roadmap page': {
    path: '/',
    first: (page) => page.getByRole('link', { name: 'Read the roadmap page' }).click(),
  },
  'the roadmap page to whoever has no Jira': {
    path: '/',
    person: 'no-jira',
    first: (page) => page.getByRole('link', { name: 'Read the roadmap page' }).click(),
  },
  'the editor, configuring the macro': {
    path: '/',
    async first(page) {
      await page.getByRole('link', { name: 'Read the roadmap page' }).click();
      await follow('Edit')(page);
      await page.getByRole('button', { name: 'Edit Roadmap and KPI summary' }).click();
      await page.getByRole('dialog').frameLocator('iframe').getByText('Customise').waitFor();
    },
  },
  'the spaces': { path: '/wiki/spaces' },
  'weather and time': { path: '/_host/panel' },
  'an address that leads nowhere': { path: '/nowhere' },
};

const opened = openedSite();

describe('axe, when it is light and when it is dark,', () => {
  it.each(Object.entries(surfaces))(
    'has nothing to find on %s',
    async (_name, { path, person = 'product-owner', first }) => {
      const { page, settle } = await visit(opened.browser, opened.site, { person });
      await page.goto(opened.site.url + path);
      await settle();
      await first?.(page);
      await settle();
      // A frame is a document of its own: its heading and landmark stand beside those of the page.
      const without = ['page-has-heading-one', 'landmark-unique'];
      expect(await findingsInBothThemes(page, { without })).toEqual([]);
      await page.context().close();
    },
  );
});
