import { AdfView, isDocument } from '../adf-view';
import { Empty } from '../layout/empty';
import { Frame } from '../layout/frame';
import { Avatar, Icon } from '../layout/icon';
import type { Look } from '../viewer';
import { authorNames } from './author-names';
import { WikiPage } from './wiki-layout';
import type { PageLook, RestList, RestPage, RestSpace, RestVersion } from './wiki-look';
import { findMacro, macroExtension, readPage, readSpaceOf } from './wiki-look';

/** All spaces that the viewer can see. */
export async function spacesPage(look: Look) {
  const found = await look.rest.find<RestList<RestSpace>>('/wiki/api/v2/spaces?limit=250');
  const spaces = found?.results ?? [];
  return (
    <WikiPage look={look} title="Spaces">
      <div class="page-head">
        <h1>Spaces</h1>
      </div>
      {spaces.length === 0 && (
        <Empty title="You can see no space.">
          {look.parts.realSite === undefined
            ? 'Choose another person under “View as”, at the top.'
            : `${look.parts.realSite.name} shows none to ${look.parts.realSite.account}.`}
        </Empty>
      )}
      <ul class="cards">
        {spaces.map((space) => (
          <li>
            <a href={`/wiki/spaces/${space.key}/overview`}>
              <span class="project-mark" aria-hidden="true">
                {space.name.charAt(0)}
              </span>
              <span>
                {space.name}
                <small>{space.key}</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </WikiPage>
  );
}

/** The space's home page. */
export async function overviewPage(look: Look, key: string) {
  const within = await readSpaceOf(look, key);
  const { space, pages, mayCreate } = within;
  const home = space.homepageId ?? pages[0]?.id;
  if (home === undefined)
    return (
      <WikiPage look={look} title={space.name} within={within}>
        <Empty title={space.name}>
          There is no page yet.{mayCreate ? ' Create one at the top.' : ''}
        </Empty>
      </WikiPage>
    );
  return viewPage(look, home);
}

/** A page to read: its document, with a frame for each macro. */
export async function viewPage(look: Look, id: string, version?: string) {
  const at = await readPage(look, id, version);
  const { page, document } = at;
  const author = (await authorNames(look, [page.version.authorId]))(page.version.authorId);
  return (
    <WikiPage look={look} title={page.title} within={at} at={page.id} hasFrames>
      <article class="wiki">
        <PageHead at={at} isOld={version !== undefined} />
        <h1>{page.title}</h1>
        <p class="byline quiet">
          <Avatar name={author} />
          {author}, {look.dates.momentText(page.version.createdAt)}, version {page.version.number}
        </p>
        {isDocument(document) ? (
          <AdfView document={document} draw={(node) => <Macro look={look} at={at} node={node} />} />
        ) : (
          <p class="quiet">This page is empty.</p>
        )}
      </article>
    </WikiPage>
  );
}

type MacroProps = { look: Look; at: PageLook; node: Parameters<typeof findMacro>[1] };

const Macro = ({ look, at, node }: MacroProps) => {
  const macro = findMacro(look, node);
  if (macro === undefined)
    return <p class="quiet">A macro of an app that is not installed here.</p>;
  return (
    <Frame
      moduleKey={macro.moduleKey}
      localId={macro.localId}
      title={macro.title}
      extension={macroExtension(at, macro)}
    />
  );
};

const PageHead = ({ at, isOld }: { readonly at: PageLook; readonly isOld: boolean }) => {
  const { page, space, operations } = at;
  const base = `/wiki/spaces/${space.key}/pages`;
  const own = `${base}/${page.id}`;
  return (
    <div class="page-head no-print">
      <nav class="crumbs" aria-label="Where you are">
        <a href="/wiki/spaces">Spaces</a>
        <a href={`/wiki/spaces/${space.key}/overview`}>{space.name}</a>
      </nav>
      <div class="row page-actions">
        {operations.has('update') && !isOld && (
          <a class="button" href={`${base}/edit-v2/${page.id}`}>
            <Icon name="edit" /> Edit
          </a>
        )}
        {isOld && (
          <form method="post" action={`/_page/wiki/${page.id}/restore`} class="row" data-full-page>
            <input type="hidden" name="version" value={String(page.version.number)} />
            {operations.has('update') && <button class="button">Restore this version</button>}
            <a class="button button-subtle" href={own}>
              Current version
            </a>
          </form>
        )}
        <details class="menu menu-end" name="page-menu">
          <summary class="icon-button" aria-label="More" title="More">
            <Icon name="show-more-horizontal" />
          </summary>
          <div class="menu-list">
            <a href={`${own}/history`}>
              <Icon name="clock" /> Page history
            </a>
            <a href={`${own}/export?as=pdf`}>
              <Icon name="printer" /> Export as PDF
            </a>
            <a href={`${own}/export?as=word`}>
              <Icon name="file" /> Export as Word
            </a>
            {operations.has('copy') && (
              <form method="post" action={`/_page/wiki/${page.id}/copy`} data-full-page>
                <button>
                  <Icon name="copy" /> Copy page
                </button>
              </form>
            )}
            {operations.has('delete') && page.id !== space.homepageId && (
              <form method="post" action={`/_page/wiki/${page.id}/remove`} data-full-page>
                <button>
                  <Icon name="delete" /> Delete page
                </button>
              </form>
            )}
          </div>
        </details>
      </div>
    </div>
  );
};

/** All versions of a page, newest first. */
export async function historyPage(look: Look, id: string) {
  const at = await readPage(look, id);
  const path = `/wiki/api/v2/pages/${at.page.id}/versions?limit=250`;
  const versions = (await look.rest.read<RestList<RestVersion>>(path)).results;
  const nameOf = await authorNames(
    look,
    versions.map(({ authorId }) => authorId),
  );
  return (
    <WikiPage look={look} title={`History of ${at.page.title}`} within={at} at={at.page.id}>
      <h1>History of {at.page.title}</h1>
      <table class="plain">
        <thead>
          <tr>
            {['Version', 'Changed', 'By', 'Comment'].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr>
              <td>
                <a href={`/wiki${at.page._links.webui}?version=${String(version.number)}`}>
                  Version {version.number}
                </a>
              </td>
              <td>{look.dates.momentText(version.createdAt)}</td>
              <td>{nameOf(version.authorId)}</td>
              <td>{version.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WikiPage>
  );
}

/** Pages whose title holds the words. */
export async function searchPage(look: Look, text: string) {
  const found = await look.rest.find<RestList<RestPage>>('/wiki/api/v2/pages?limit=250');
  const words = text.toLowerCase().split(/\s+/);
  const pages = (found?.results ?? []).filter(({ title }) =>
    words.every((word) => title.toLowerCase().includes(word)),
  );
  return (
    <WikiPage look={look} title="Search">
      <h1>Pages named like “{text}”</h1>
      {pages.length === 0 && <Empty title="No page fits.">Search for other words.</Empty>}
      <ul class="cards">
        {pages.map((page) => (
          <li>
            <a href={`/wiki${page._links.webui}`}>
              <Icon name="page" />
              {page.title}
            </a>
          </li>
        ))}
      </ul>
    </WikiPage>
  );
}
