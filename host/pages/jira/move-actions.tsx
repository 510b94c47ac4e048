import type { Hono } from 'hono';
import { Icon } from '../layout/icon';
import type { Look } from '../viewer';
import type { Act, Sent } from './issue-actions';
import type { IssueLook } from './issue-look';

const one = (sent: Sent, name: string): string => sent.get(name)?.at(-1)?.trim() ?? '';

/** What is done to the work item as a whole. */
export const ActionsMenu = ({ at }: { readonly at: IssueLook }) => {
  const { may } = at.within;
  if (!may.has('MOVE_ISSUES') && !may.has('CREATE_ISSUES')) return <></>;
  return (
    <details class="menu" name="issue-menu">
      <summary class="icon-button" aria-label="More actions" title="More actions">
        <Icon name="show-more-horizontal" />
      </summary>
      <div class="menu-list">
        {may.has('MOVE_ISSUES') && <a href={`/browse/${at.issue.key}/move`}>Move</a>}
        {may.has('CREATE_ISSUES') && (
          <form method="post" action={`/_page/issue/${at.issue.key}/clone`} data-full-page>
            <button>Clone</button>
          </form>
        )}
      </div>
    </details>
  );
};

/** Moves and clones as Jira’s own menu does. */
export function addMoveActions(app: Hono, act: Act): void {
  app.post(
    '/_page/issue/:key/move',
    act(async (look, sent, context) => {
      const key = context.req.param('key') ?? '';
      const { id } = await look.rest.read<{ id: string }>(`/rest/api/3/issue/${key}?fields=id`);
      const status = one(sent, 'status');
      const mapping = {
        issueIdsOrKeys: [id],
        ...{ inferClassificationDefaults: true, inferFieldDefaults: true },
        ...{ inferStatusDefaults: status === '', inferSubtaskTypeDefault: true },
        ...(status === ''
          ? {}
          : { targetStatus: [{ statuses: { [status]: [one(sent, 'from')] } }] }),
      };
      await look.rest.send('POST', '/rest/api/3/bulk/issues/move', {
        sendBulkNotification: false,
        targetToSourcesMapping: { [`${one(sent, 'project')},${one(sent, 'type')}`]: mapping },
      });
      return browse(look, id);
    }),
  );
  app.post(
    '/_page/issue/:key/clone',
    act((look, _sent, context) => clone(look, context.req.param('key') ?? '')),
  );
}

async function browse(look: Look, id: string): Promise<string> {
  const { key } = await look.rest.read<{ key: string }>(`/rest/api/3/issue/${id}?fields=id`);
  return `/browse/${key}`;
}

type FieldMeta = { readonly schema: { readonly custom?: string } };
type EditMeta = { readonly fields: Readonly<Record<string, FieldMeta>> };
type Whole = {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
};

const notCloned = ['assignee', 'reporter', 'summary', 'resolution', 'issuetype'];

/** Makes a copy with fields and properties, linked as a clone, and leads to it. */
async function clone(look: Look, key: string): Promise<string> {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  const [issue, { fields: editable }] = await Promise.all([
    look.rest.read<Whole>(`${path}?properties=*all`),
    look.rest.read<EditMeta>(`${path}/editmeta`),
  ]);
  // Sprint, rank and epic link are placed by the board, not written like other fields.
  const isKept = (id: string) =>
    id in editable &&
    !notCloned.includes(id) &&
    editable[id]?.schema.custom?.includes(':gh-') !== true;
  const kept = Object.entries(issue.fields).filter(([id, value]) => isKept(id) && hasValue(value));
  const { project, issuetype, summary } = issue.fields as {
    readonly project: { readonly key: string };
    readonly issuetype: { readonly id: string };
    readonly summary: string;
  };
  const made = await look.rest.send<{ key: string }>('POST', '/rest/api/3/issue', {
    fields: {
      ...{ project: { key: project.key }, issuetype: { id: issuetype.id } },
      summary: `CLONE - ${summary}`.slice(0, 255),
      ...Object.fromEntries(kept.map(([id, value]) => [id, writable(value)])),
    },
    properties: Object.entries(issue.properties ?? {}).map(([name, value]) => ({
      ...{ key: name, value },
    })),
  });
  await look.rest.send('POST', '/rest/api/3/issueLink', {
    type: { name: 'Cloners' },
    ...{ inwardIssue: { key: made.key }, outwardIssue: { key: issue.key } },
  });
  return `/browse/${made.key}`;
}

const hasValue = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** A value as it is written: of what has an id, the id alone. */
function writable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writable);
  if (typeof value !== 'object' || value === null || 'content' in value) return value;
  const { id, accountId } = value as { id?: unknown; accountId?: unknown };
  if (typeof accountId === 'string') return { accountId };
  return id === undefined ? value : { id };
}
