import type { Audience } from './access';
import spaces from '../../seeds/data/spaces.json' with { type: 'json' };
import type { ConfluenceStore, Space } from './store';

/** The macro that the sample page holds, as the editor would write it. */
export type SampleMacro = {
  /** `<appId>/<environmentId>/static/<moduleKey>`. */
  readonly extensionKey: string;
  readonly title: string;
  readonly config: Readonly<Record<string, unknown>>;
};

const macroId = '6f0c2d3e-8a51-4f6b-9d0a-5b1f3a7c2e10';

type Sample = { readonly authorId: string; readonly now: string; readonly macro: SampleMacro };

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

type AuthoredSpace = Pick<Space, 'key' | 'name' | 'readers' | 'editors'> & {
  /** The first is the space's home; `macro` stands for the app's macro. */
  readonly pages: readonly {
    readonly title: string;
    readonly readers?: Audience;
    readonly content: readonly unknown[];
  }[];
};

const authored = spaces as unknown as readonly AuthoredSpace[];

/** The spaces with these keys and their pages: once, when the site has no space yet. */
export function seedConfluence(
  store: ConfluenceStore,
  keys: readonly string[],
  { authorId, now, macro }: Sample,
): void {
  if (store.spaces().length > 0) return;
  const made = { authorId, createdAt: now };
  for (const { pages, ...rest } of authored.filter(({ key }) => keys.includes(key))) {
    let space = store.addSpace({ ...rest, ...made, type: 'global', homepageId: undefined });
    for (const { title, readers, content } of pages) {
      const nodes = content.map((node) => (node === 'macro' ? macroNode(macro, macroId) : node));
      const body = JSON.stringify({ version: 1, type: 'doc', content: nodes });
      const page = store.addPage(
        {
          ...{ spaceId: space.id, parentId: space.homepageId, title, status: 'current' },
          ...{ version: 1, readers, editors: undefined, ...made },
        },
        { number: 1, title, body, message: '', ...made },
      );
      if (space.homepageId !== undefined) continue;
      space = { ...space, homepageId: page.id };
      store.saveSpace(space);
    }
  }
}
