import type { Child } from 'hono/jsx';
import { AdfView, isDocument } from '../adf-view';
import { Avatar } from '../layout/icon';
import type { Look } from '../viewer';
import type { IssueLook } from './issue-look';
import { AdfField } from './adf-field';

/** Comments, or what changed; which of them is in the address. */
export const IssueActivity = ({ look, at }: { readonly look: Look; readonly at: IssueLook }) => {
  const isHistory = new URL(look.here, 'http://site').searchParams.get('activity') === 'history';
  const tab = (name: string, isCurrent: boolean, href: string) => (
    <a class="button button-subtle" href={href} aria-current={isCurrent ? 'page' : undefined}>
      {name}
    </a>
  );
  const base = `/browse/${at.issue.key}`;
  return (
    <section aria-labelledby="activity" data-part="activity">
      <h2 id="activity">Activity</h2>
      <nav class="row tabs" aria-label="Activity">
        {tab('Comments', !isHistory, `${base}#activity`)}
        {tab('History', isHistory, `${base}?activity=history#activity`)}
      </nav>
      {isHistory ? <Histories look={look} at={at} /> : <Comments look={look} at={at} />}
    </section>
  );
};

const Comments = ({ look, at }: { readonly look: Look; readonly at: IssueLook }) => (
  <div class="stack">
    {at.within.may.has('ADD_COMMENTS') && (
      <details class="inline-edit editor-fold">
        <summary class="comment-start">
          <Avatar name={look.visitor.displayName} />
          <span>Add a comment</span>
        </summary>
        <form method="post" action={`/_page/issue/${at.issue.key}/comment`} class="stack">
          <AdfField name="body" label="Comment" />
          <div class="row">
            <button class="button button-primary">Save</button>
            <button class="button button-subtle" type="button" data-close-fold>
              Cancel
            </button>
          </div>
        </form>
      </details>
    )}
    {at.comments.length === 0 && <p class="quiet">No comments yet.</p>}
    {at.comments.map(({ author, created, body }) => (
      <Entry name={author?.displayName} when={look.dates.momentText(created)}>
        {isDocument(body) ? (
          <AdfView document={body} under={2} />
        ) : (
          <p class="quiet">Its text did not come along.</p>
        )}
      </Entry>
    ))}
  </div>
);

type EntryProps = { name: string | undefined; when: string; children?: Child };

const Entry = ({ name, when, children }: EntryProps) => (
  <article class="comment">
    <Avatar name={name} />
    <div>
      <p>
        <strong>{name ?? 'Someone'}</strong> <small>{when}</small>
      </p>
      {children}
    </div>
  </article>
);

const Histories = ({ look, at }: { readonly look: Look; readonly at: IssueLook }) => (
  <div class="stack">
    {at.histories.length === 0 && <p class="quiet">Nothing has changed since it was created.</p>}
    {at.histories.map(({ author, created, items }) => (
      <Entry name={author?.displayName} when={look.dates.momentText(created)}>
        <ul class="changes">
          {items.map((item) => (
            <li>
              {item.field}: {shortened(item.fromString)} → {shortened(item['toString'])}
            </li>
          ))}
        </ul>
      </Entry>
    ))}
  </div>
);

const shortened = (value: unknown): string => {
  if (typeof value !== 'string' || value === '') return 'none';
  return value.length > 120 ? `${value.slice(0, 120)}…` : value;
};
