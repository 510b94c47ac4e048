import type { Call } from '../route';
import type { Page, PageProperty, PageVersion, Space } from './store';
import { confluenceRefusal } from './validate';

const slug = (title: string): string => encodeURIComponent(title.trim()).replaceAll('%20', '+');

/** Where a person reads the page, after `/wiki`. */
const pageAddress = (space: Space, page: Pick<Page, 'id' | 'title'>): string =>
  `/spaces/${space.key}/pages/${page.id}/${slug(page.title)}`;

/** A space as `/wiki/api/v2/spaces` shows it. */
export const spaceShape = (space: Space) => ({
  id: space.id,
  key: space.key,
  name: space.name,
  type: space.type,
  status: 'current',
  authorId: space.authorId,
  createdAt: space.createdAt,
  homepageId: space.homepageId ?? null,
  description: null,
  icon: null,
  spaceOwnerId: space.authorId,
  _links: { webui: `/spaces/${space.key}` },
});

/** A version without its body, as v2 shows it. */
export const versionShape = (version: PageVersion) => ({
  number: version.number,
  message: version.message,
  minorEdit: false,
  authorId: version.authorId,
  createdAt: version.createdAt,
});

const bodyShape = (version: PageVersion, format: string | null) => {
  if (format === null) return {};
  if (format !== 'atlas_doc_format')
    throw confluenceRefusal(
      501,
      'NOT_EMULATED',
      `The site does not emulate body-format=${format}.`,
    );
  return { atlas_doc_format: { representation: format, value: version.body } };
};

/** A page as v2 shows it; with the body only when its format is asked for. */
export const pageShape = (
  page: Page,
  { space, version, call }: { space: Space; version: PageVersion; call: Call },
) => ({
  id: page.id,
  status: page.status,
  title: version.title,
  spaceId: page.spaceId,
  parentId: page.parentId ?? null,
  parentType: page.parentId === undefined ? null : 'page',
  position: Number(page.id),
  authorId: page.authorId,
  ownerId: page.authorId,
  lastOwnerId: null,
  createdAt: page.createdAt,
  version: versionShape(version),
  body: bodyShape(version, call.query.get('body-format')),
  _links: {
    webui: pageAddress(space, page),
    editui: `/spaces/${space.key}/pages/edit-v2/${page.id}`,
    tinyui: `/x/${page.id}`,
    base: `${call.origin}/wiki`,
  },
});

/** A content property as v2 shows it. */
export const propertyShape = (property: PageProperty) => ({
  id: property.id,
  key: property.key,
  value: property.value,
  version: {
    number: property.version,
    message: '',
    minorEdit: false,
    authorId: property.authorId,
    createdAt: property.createdAt,
  },
});
