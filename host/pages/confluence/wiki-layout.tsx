import type { Child } from 'hono/jsx';
import { Document } from '../layout/document';
import { Icon } from '../layout/icon';
import { TopBar } from '../layout/top-bar';
import type { Look } from '../viewer';
import type { RestPage, SpaceLook } from './wiki-look';

type WikiPageProps = {
  readonly look: Look;
  readonly title: string;
  readonly within?: SpaceLook;
  /** The id of the page that is open. */
  readonly at?: string;
  readonly children?: Child;
  readonly hasFrames?: boolean;
  readonly scripts?: readonly string[];
};

/** A page of Confluence: header, the space's tree where there is a space, content. */
export const WikiPage = ({ look, title, within, at, children, ...rest }: WikiPageProps) => (
  <Document look={look} title={title} {...rest}>
    <TopBar
      look={look}
      product="confluence"
      createHref={
        within?.mayCreate === true ? `/wiki/spaces/${within.space.key}/pages/create` : undefined
      }
    />
    {within === undefined ? (
      <main id="main">{children}</main>
    ) : (
      <div class="with-sidebar">
        <aside class="sidebar">
          <div class="sidebar-head">
            <span class="project-mark" aria-hidden="true">
              {within.space.name.charAt(0)}
            </span>
            {within.space.name}
          </div>
          <nav aria-label={within.space.name}>
            <Tree pages={within.pages} parentId={null} at={at} />
          </nav>
        </aside>
        <main id="main">{children}</main>
      </div>
    )}
  </Document>
);

type TreeProps = { pages: readonly RestPage[]; parentId: string | null; at: string | undefined };

/** Pages under a page; one whose parent is hidden stands at the top. */
const Tree = ({ pages, parentId, at }: TreeProps): Child => {
  const isKnown = (id: string | null) => pages.some((page) => page.id === id);
  const here = pages.filter(
    (page) => page.parentId === parentId || (parentId === null && !isKnown(page.parentId)),
  );
  if (here.length === 0) return <></>;
  return (
    <ul class="tree">
      {here.map((page) => (
        <li>
          <a href={`/wiki${page._links.webui}`} aria-current={page.id === at ? 'page' : undefined}>
            <Icon name={parentId === null ? 'home' : 'page'} />
            {page.title}
          </a>
          <Tree pages={pages} parentId={page.id} at={at} />
        </li>
      ))}
    </ul>
  );
};
