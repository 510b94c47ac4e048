import type { Node } from '../adf-view';
import { textOf } from '../adf-view';
import { PersonProblem } from '../page-problem';
import type { Look } from '../viewer';
import { isOnlyRead } from '../viewer';

export type RestSpace = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly homepageId: string | null;
};

export type RestVersion = {
  readonly number: number;
  readonly message: string;
  readonly authorId: string;
  readonly createdAt: string;
};

export type RestPage = {
  readonly id: string;
  readonly title: string;
  readonly spaceId: string;
  readonly parentId: string | null;
  readonly authorId: string;
  readonly version: RestVersion;
  readonly body: { readonly atlas_doc_format?: { readonly value: string } };
  readonly _links: { readonly webui: string };
};

export type RestList<T> = { readonly results: readonly T[]; readonly _links: { next?: string } };

/** A space with the pages that the viewer can see in it. */
export type SpaceLook = {
  readonly space: RestSpace;
  readonly pages: readonly RestPage[];
  /** Whether the viewer may add a page to it. */
  readonly mayCreate: boolean;
};

type Operations = {
  readonly operations: readonly { readonly operation: string; readonly targetType: string }[];
};

/** A page with its document and what the viewer may do with it. */
export type PageLook = SpaceLook & {
  readonly page: RestPage;
  readonly document: Node;
  readonly operations: ReadonlySet<string>;
};

/** The space by its id. @throws {PageProblem} When there is none for this viewer. */
async function readSpace(look: Look, id: string): Promise<SpaceLook> {
  const space = await look.rest.read<RestSpace>(`/wiki/api/v2/spaces/${id}`);
  const pages: RestPage[] = [];
  for (let next: string | undefined = `/wiki/api/v2/spaces/${id}/pages?limit=250`; next;) {
    const list: RestList<RestPage> = await look.rest.read(next);
    pages.push(...list.results);
    next = list._links.next;
  }
  return { space, pages, mayCreate: await mayCreateIn(look, id) };
}

async function mayCreateIn(look: Look, id: string): Promise<boolean> {
  if (isOnlyRead(look)) return false;
  const allowed = await look.rest.find<Operations>(`/wiki/api/v2/spaces/${id}/operations`);
  return (allowed?.operations ?? []).some(
    ({ operation, targetType }) => operation === 'create' && targetType === 'page',
  );
}

/** The space with this key. @throws {PageProblem} When there is none for this viewer. */
export async function readSpaceOf(look: Look, key: string): Promise<SpaceLook> {
  const path = `/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`;
  const space = (await look.rest.find<RestList<RestSpace>>(path))?.results[0];
  if (space === undefined)
    throw new PersonProblem(
      404,
      `The space ${key} is not here, or you may not see it.`,
      'Open Spaces',
    );
  return readSpace(look, space.id);
}

/** The page, in an older version when one is named. @throws {PageProblem} When there is none. */
export async function readPage(look: Look, id: string, version?: string): Promise<PageLook> {
  const path = `/wiki/api/v2/pages/${encodeURIComponent(id)}`;
  const asked = version === undefined ? '' : `&version=${encodeURIComponent(version)}`;
  const page = await look.rest.read<RestPage>(`${path}?body-format=atlas_doc_format${asked}`);
  const [within, allowed] = await Promise.all([
    readSpace(look, page.spaceId),
    look.rest.find<Operations>(`${path}/operations`),
  ]);
  return {
    ...within,
    page,
    document: JSON.parse(page.body.atlas_doc_format?.value ?? '{"type":"doc"}') as Node,
    operations: new Set(
      isOnlyRead(look) ? [] : (allowed?.operations ?? []).map(({ operation }) => operation),
    ),
  };
}

/** A macro of the app in a document. */
export type MacroNode = {
  readonly moduleKey: string;
  readonly localId: string;
  readonly title: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** The pasted link that the macro was made of. */
  readonly autoConvertLink?: string;
};

/** The macro that an extension node holds; undefined when it belongs to another app. */
export function findMacro(look: Look, { attrs = {} }: Node): MacroNode | undefined {
  const { installation, manifest } = look.parts;
  const [appId, , , moduleKey] = textOf(attrs['extensionKey']).split('/');
  const module = manifest.modules.find(({ kind, key }) => kind === 'macro' && key === moduleKey);
  if (appId !== installation.appId || module === undefined) return undefined;
  const parameters = (attrs['parameters'] ?? {}) as Record<string, unknown>;
  const link = textOf(parameters['autoConvertLink']);
  return {
    moduleKey: module.key,
    localId: textOf(attrs['localId']) || textOf(parameters['localId']),
    title: textOf(parameters['extensionTitle']) || (module.title ?? module.key),
    config: (parameters['guestParams'] ?? {}) as Record<string, unknown>,
    ...(link === '' ? {} : { autoConvertLink: link }),
  };
}

/** The `extension` part of a macro's context. */
export const macroExtension = (
  { page, space }: Pick<PageLook, 'page' | 'space'>,
  { config, autoConvertLink }: Pick<MacroNode, 'config' | 'autoConvertLink'>,
  isEditing = false,
) => ({
  type: 'macro',
  content: { id: page.id, type: 'page' },
  space: { id: space.id, key: space.key },
  ...{ isEditing, config },
  ...(autoConvertLink === undefined ? {} : { autoConvertLink }),
});
