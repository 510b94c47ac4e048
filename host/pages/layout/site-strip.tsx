import type { Look } from '../viewer';
import { anonymous } from '../viewer';
import { Avatar, Icon } from './icon';

/** The line above every page: that this is a copy, whose account is used, and which date it is. */
export const SiteStrip = ({ look }: { readonly look: Look }) => (
  <aside class="site-strip" aria-label="About this site" data-part="site-strip">
    <span class="site-strip-name">
      <Icon name="shapes" />
      {look.parts.realSite === undefined
        ? 'Local copy, not Atlassian’s product'
        : `${look.parts.realSite.name}, as ${look.parts.realSite.account}${look.parts.realSite.isReadOnly ? ', read-only until started with --write' : ''}`}
    </span>
    {look.parts.realSite === undefined && <ViewAs look={look} />}
    <time dateTime={new Date(look.nowMs).toISOString()}>{look.dates.dayText(look.nowMs)}</time>
    {look.parts.holdsLaterWork && <span>Work items as they became later</span>}
    <span class="site-strip-end">
      <a href="/">Start here</a>
      <a href="/_host/panel">Weather and time</a>
    </span>
  </aside>
);

const ViewAs = ({ look }: { readonly look: Look }) => (
  <details class="menu" name="top-menu">
    <summary>
      <span>
        View as: {look.visitor.displayName}
        <span class="site-strip-role">, {look.visitor.role}</span>
      </span>
      <Icon name="chevron-down" />
    </summary>
    <form method="post" action="/_page/view-as" class="menu-list" data-full-page>
      <input type="hidden" name="returnTo" value={look.here} />
      {[...look.parts.visitors(), anonymous].map((visitor) => (
        <button
          name="accountId"
          value={visitor.accountId}
          aria-current={visitor.accountId === look.visitor.accountId ? 'true' : undefined}
        >
          <Avatar name={visitor.displayName} />
          <span>
            {visitor.displayName}
            <small>{visitor.role}</small>
          </span>
        </button>
      ))}
    </form>
  </details>
);
