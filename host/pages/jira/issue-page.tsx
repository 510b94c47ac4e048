import { AdfView, isDocument } from '../adf-view';
import { Icon, StatusLozenge, TypeIcon } from '../layout/icon';
import type { Look } from '../viewer';
import { AdfField } from './adf-field';
import { IssueActivity } from './issue-activity';
import { IssueDetails } from './issue-details';
import type { IssueLook } from './issue-look';
import { readIssue } from './issue-look';
import { AppsMenu, IssuePanels } from './issue-panels';
import { Crumbs, JiraPage } from './jira-layout';
import { ActionsMenu } from './move-actions';
import type { RestLink, RestRelated } from './rest-shapes';

/** The work item's page: content and panels on the left, state and fields on the right. */
export async function issuePage(look: Look, key: string) {
  const at = await readIssue(look, key);
  const { issue, within } = at;
  const isNew = new URL(look.here, 'http://site').searchParams.get('added');
  return (
    <JiraPage
      look={look}
      title={`${issue.key} ${issue.fields.summary}`}
      within={within}
      hasFrames
      scripts={['adf-editor']}
    >
      <Crumbs within={within}>
        {issue.fields.parent !== undefined && <Related issue={issue.fields.parent} />}
        <a href={`/browse/${issue.key}`} aria-current="page">
          <TypeIcon name={issue.fields.issuetype.name} />
          {issue.key}
        </a>
      </Crumbs>
      <div class="issue">
        <div class="issue-main">
          <Summary at={at} />
          <div class="row">
            <AppsMenu look={look} at={at} />
            {within.may.has('LINK_ISSUES') && <LinkForm at={at} />}
            <ActionsMenu at={at} />
          </div>
          <Description at={at} />
          <Children at={at} />
          <Links at={at} />
          <IssuePanels look={look} at={at} added={isNew} />
          <IssueActivity look={look} at={at} />
        </div>
        <IssueDetails look={look} at={at} />
      </div>
    </JiraPage>
  );
}

const action = (at: IssueLook, name: string): string => `/_page/issue/${at.issue.key}/${name}`;

const Related = ({ issue }: { readonly issue: RestRelated }) => (
  <a href={`/browse/${issue.key}`}>
    {issue.fields.issuetype !== undefined && <TypeIcon name={issue.fields.issuetype.name} />}
    {issue.key}
  </a>
);

const Summary = ({ at }: { readonly at: IssueLook }) => {
  const { summary } = at.issue.fields;
  if (!at.within.may.has('EDIT_ISSUES')) return <h1 data-part="summary">{summary}</h1>;
  return (
    <div class="issue-summary-edit" data-part="summary">
      <h1>{summary}</h1>
      <details class="inline-edit">
        <summary class="icon-button" aria-label="Edit the summary" title="Edit the summary">
          <Icon name="edit" />
        </summary>
        <form method="post" action={action(at, 'edit')} class="row">
          <input name="summary" aria-label="Summary" value={summary} required maxlength={255} />
          <button class="button button-primary">Save</button>
        </form>
      </details>
    </div>
  );
};

const Description = ({ at }: { readonly at: IssueLook }) => {
  const { description } = at.issue.fields;
  const mayEdit = at.within.may.has('EDIT_ISSUES');
  return (
    <section aria-labelledby="description" data-part="description">
      <h2 id="description">Description</h2>
      {isDocument(description) ? (
        <AdfView document={description} under={2} />
      ) : (
        <p class="quiet">{mayEdit ? 'No description yet.' : 'No description.'}</p>
      )}
      {mayEdit && (
        <details class="inline-edit editor-fold">
          <summary class="button button-subtle">
            <Icon name="edit" /> Edit description
          </summary>
          <form method="post" action={action(at, 'edit')} class="stack">
            <AdfField name="description" label="Description" document={description} />
            <div class="row">
              <button class="button button-primary">Save</button>
              <button class="button button-subtle" type="button" data-close-fold>
                Cancel
              </button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
};

const Children = ({ at }: { readonly at: IssueLook }) => {
  const isEpic = at.issue.fields.issuetype.hierarchyLevel > 0;
  if (at.children.length === 0) return <></>;
  return (
    <section aria-labelledby="children" data-part="children">
      <h2 id="children">{isEpic ? 'Child work items' : 'Subtasks'}</h2>
      <div class="issue-box">
        {at.children.map((issue) => (
          <RelatedRow issue={issue} />
        ))}
      </div>
    </section>
  );
};

const RelatedRow = ({ issue, unlink }: { issue: RestRelated; unlink?: string }) => (
  <div class="issue-row">
    <TypeIcon name={issue.fields.issuetype?.name ?? 'Work item'} />
    <a class="issue-key" href={`/browse/${issue.key}`}>
      {issue.key}
    </a>
    <span class="issue-summary">{issue.fields.summary}</span>
    {issue.fields.status !== undefined && (
      <StatusLozenge
        name={issue.fields.status.name}
        category={issue.fields.status.statusCategory.key}
      />
    )}
    {unlink !== undefined && (
      <button class="icon-button" name="link" value={unlink} aria-label={`Unlink ${issue.key}`}>
        <Icon name="cross" />
      </button>
    )}
  </div>
);

const otherOf = (link: RestLink): readonly [words: string, issue: RestRelated | undefined] =>
  link.outwardIssue === undefined
    ? [link.type.inward, link.inwardIssue]
    : [link.type.outward, link.outwardIssue];

const Links = ({ at }: { readonly at: IssueLook }) => {
  const links = at.issue.fields.issuelinks ?? [];
  const groups = new Map<string, { link: RestLink; issue: RestRelated }[]>();
  for (const link of links) {
    const [words, issue] = otherOf(link);
    if (issue) groups.set(words, [...(groups.get(words) ?? []), { link, issue }]);
  }
  return (
    <div data-part="links">
      {[...groups].map(([words, list]) => (
        <section aria-label={words}>
          <h2 class="first-capital">{words}</h2>
          {at.within.may.has('LINK_ISSUES') ? (
            <form method="post" action={action(at, 'unlink')} class="issue-box">
              {list.map(({ link, issue }) => (
                <RelatedRow issue={issue} unlink={link.id} />
              ))}
            </form>
          ) : (
            <div class="issue-box">
              {list.map(({ issue }) => (
                <RelatedRow issue={issue} />
              ))}
            </div>
          )}
        </section>
      ))}
    </div>
  );
};

const LinkForm = ({ at }: { readonly at: IssueLook }) => (
  <details class="menu" name="issue-menu" data-part="link-form">
    <summary class="button">
      <Icon name="link" /> Link work item
    </summary>
    <form method="post" action={action(at, 'link')} class="menu-list menu-form stack">
      <label class="field">
        <span>This work item</span>
        <select name="type">
          {['Blocks:outward', 'Blocks:inward', 'Relates:outward'].map((value) => (
            <option value={value}>
              {{ 'Blocks:outward': 'blocks', 'Blocks:inward': 'is blocked by' }[value] ??
                'relates to'}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Key</span>
        <input name="other" required placeholder={`${at.within.project.key}-1`} />
      </label>
      <button class="button button-primary">Link</button>
    </form>
  </details>
);
