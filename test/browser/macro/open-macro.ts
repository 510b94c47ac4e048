import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { RunningSite } from '../../site/start-site';
import { people } from '../../site/start-site';

/** How a page is looked at. */
export type View = {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** Instead of a fresh browser profile. */
  readonly context?: BrowserContext;
};

/** A page with the macro on it. */
export type OpenedMacro = { readonly page: Page; readonly macro: FrameLocator };

type Config = Readonly<Record<string, unknown>>;

type AdfNode = {
  readonly type: string;
  attrs?: { localId?: string; parameters?: { guestParams?: object; localId?: string } };
  content?: AdfNode[];
};

/** The sample's page with the macro, on one running site. */
export type MacroPages = {
  readonly id: string;
  readonly address: string;
  readonly pageAs: (person: keyof typeof people, view?: View) => Promise<Page>;
  readonly open: (
    person: keyof typeof people,
    view?: View & { readonly address?: string },
  ) => Promise<OpenedMacro>;
  /** Rewrites the page: `wrap` puts each macro with its configuration somewhere in the document. */
  readonly configure: (
    configs: Config | readonly Config[],
    wrap?: (macro: AdfNode) => AdfNode,
  ) => Promise<void>;
};

/** Finds the sample's page with the macro. */
export async function findMacroPages(site: RunningSite, browser: Browser): Promise<MacroPages> {
  const owner = site.as('product-owner');
  const found = await owner.fetch('/wiki/api/v2/pages?title=Payments%20roadmap&limit=1');
  const { results } = (await found.json()) as {
    results: { id: string; _links: { webui: string } }[];
  };
  const id = results[0]?.id ?? '';
  const address = `/wiki${results[0]?._links.webui ?? ''}`;

  const pageAs: MacroPages['pageAs'] = async (person, view = {}) => {
    const context =
      view.context ??
      (await browser.newContext({
        viewport: { width: view.width ?? 1280, height: view.height ?? 1000 },
        colorScheme: view.scheme ?? 'light',
      }));
    await context.addCookies([{ name: 'waymark_person', value: people[person], url: site.url }]);
    return context.newPage();
  };

  return {
    id,
    address,
    pageAs,
    async open(person, view = {}) {
      const page = await pageAs(person, view);
      await page.goto(`${site.url}${view.address ?? address}`);
      const macro = page.frameLocator('iframe[src*="macro.html"]');
      await macro
        .first()
        .locator('.wm-trust, .wm-refusal, .wm-published')
        .first()
        .waitFor({ timeout: 45_000 });
      return { page, macro };
    },
    async configure(configs, wrap = (macro) => macro) {
      const path = `/wiki/api/v2/pages/${id}`;
      const answer = await owner.fetch(`${path}?body-format=atlas_doc_format`);
      const page = (await answer.json()) as {
        title: string;
        version: { number: number };
        body: { atlas_doc_format: { value: string } };
      };
      const document = JSON.parse(page.body.atlas_doc_format.value) as AdfNode;
      const macro = macrosIn(document)[0];
      if (macro === undefined) throw new Error('The page has no macro.');
      const content = [configs]
        .flat()
        .map((config, index) => wrap(withConfig(macro, config, index)));
      const saved = await owner.fetch(path, {
        method: 'PUT',
        body: JSON.stringify({
          ...{ id, status: 'current', title: page.title },
          version: { number: page.version.number + 1 },
          body: {
            representation: 'atlas_doc_format',
            value: JSON.stringify({ ...document, content }),
          },
        }),
      });
      if (!saved.ok) throw new Error(await saved.text());
    },
  };
}

/** A copy of a macro with a configuration and a place of its own. */
function withConfig(macro: AdfNode, config: Config, index: number): AdfNode {
  const { attrs } = macro;
  if (attrs?.parameters === undefined) throw new Error('The macro has no parameters.');
  const localId =
    index === 0 ? attrs.localId : `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return {
    ...macro,
    attrs: {
      ...attrs,
      ...(localId === undefined ? {} : { localId }),
      parameters: {
        ...attrs.parameters,
        guestParams: config,
        ...(localId === undefined ? {} : { localId }),
      },
    },
  };
}

const macrosIn = (node: AdfNode): readonly AdfNode[] => [
  ...(node.type === 'extension' ? [node] : []),
  ...(node.content ?? []).flatMap(macrosIn),
];

/** Runs in the frame: its local storage and its database as one text. */
export async function allThatIsKept(): Promise<string> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('The database gives no answer.'));
      };
    });
  const database = await answer(indexedDB.open('waymark'));
  const texts: unknown = await answer(
    database.transaction('texts').objectStore('texts').getAll() as IDBRequest<unknown>,
  );
  return JSON.stringify([Object.entries(localStorage), texts]);
}
