import type { Audience } from './access';
import type { ConfluenceStore, Page, Space } from './store';

/** The macro that the sample page holds, as the editor would write it. */
export type SampleMacro = {
  /** `<appId>/<environmentId>/static/<moduleKey>`. */
  readonly extensionKey: string;
  readonly title: string;
  readonly config: Readonly<Record<string, unknown>>;
};

type Sample = { readonly authorId: string; readonly now: string; readonly macro: SampleMacro };

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (value: string) => ({ type: 'paragraph', content: [text(value)] });
const heading = (value: string) => ({
  ...{ type: 'heading', attrs: { level: 2 } },
  content: [text(value)],
});
const bullets = (...lines: readonly string[]) => ({
  type: 'bulletList',
  content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] })),
});

/** A macro of the app as a node of a page. */
export const macroNode = ({ extensionKey, title, config }: SampleMacro, localId: string) => ({
  type: 'extension',
  attrs: {
    extensionType: 'com.atlassian.ecosystem',
    extensionKey,
    parameters: {
      ...{ localId, extensionId: `ari:cloud:ecosystem::extension/${extensionKey}` },
      ...{ extensionTitle: title, guestParams: config },
    },
    localId,
    layout: 'default',
  },
});

/** The spaces PAY and TEAM with their pages: once, when the site has no space yet. */
export function seedConfluence(store: ConfluenceStore, sample: Sample): void {
  if (store.spaces().length > 0) return;
  const everyoneEdits: Audience = ['acc-admin', 'acc-priya', 'acc-ana', 'acc-ben', 'acc-tess'];
  const payments = addSpace(store, sample, {
    ...{ key: 'PAY', name: 'Payments', readers: 'anyone', editors: everyoneEdits },
    lines: [paragraph('Everything about paying at our checkout: what is planned and why.')],
  });
  addPage(store, sample, {
    ...{ space: payments, title: 'Payments roadmap' },
    lines: [
      paragraph('What we plan, what is late, and what it brought. The figures come from Jira.'),
      macroNode(sample.macro, '6f0c2d3e-8a51-4f6b-9d0a-5b1f3a7c2e10'),
    ],
  });
  addPage(store, sample, {
    ...{ space: payments, title: 'How we work' },
    lines: [
      heading('Before we take a work item up'),
      bullets(
        'It says for whom it is and why.',
        'Its acceptance criteria are written down.',
        'It is estimated and small enough for one sprint.',
      ),
      heading('Before we call it finished'),
      paragraph('The product owner has accepted every criterion.'),
    ],
  });
  const team = addSpace(store, sample, {
    ...{ key: 'TEAM', name: 'Payments team', readers: everyoneEdits, editors: everyoneEdits },
    lines: [paragraph('Notes of the team, for the team.')],
  });
  addPage(store, sample, {
    ...{ space: team, title: 'Budget for next year', readers: ['acc-ana', 'acc-admin'] },
    lines: [paragraph('Only Ana and Alex can read this page.')],
  });
}

function addSpace(
  store: ConfluenceStore,
  { authorId, now, macro }: Sample,
  space: Pick<Space, 'key' | 'name' | 'readers' | 'editors'> & { readonly lines: object[] },
): Space {
  const { lines, ...rest } = space;
  const made = { ...rest, type: 'global', authorId, createdAt: now } as const;
  const added = store.addSpace({ ...made, homepageId: undefined });
  const home = addPage(
    store,
    { authorId, now, macro },
    { space: added, title: `${space.name} home`, lines },
  );
  const withHome = { ...added, homepageId: home.id };
  store.saveSpace(withHome);
  return withHome;
}

function addPage(
  store: ConfluenceStore,
  { authorId, now }: Sample,
  page: { space: Space; title: string; lines: object[]; readers?: Audience },
): Page {
  const body = JSON.stringify({ version: 1, type: 'doc', content: page.lines });
  const made = { authorId, createdAt: now };
  return store.addPage(
    {
      ...{ spaceId: page.space.id, parentId: page.space.homepageId, title: page.title },
      ...{ status: 'current', version: 1, readers: page.readers, editors: undefined, ...made },
    },
    { number: 1, title: page.title, body, message: '', ...made },
  );
}
