import { writeAppField } from '#atlassian/jira/project/app-field';
import { bulkFetchIssues } from '#atlassian/jira/query/search-issues';
import type { FillRequest } from '#contract/criteria/criteria-definitions';
import { countCriteria } from '#domain/criteria/count-criteria';
import { cardValue } from '#domain/criteria/progress-words';
import type { ShownOnCard } from '../../usecases/criteria/fill-cards';
import { fillCards } from '../../usecases/criteria/fill-cards';
import { readRecord } from '../../usecases/records/apply-to-record';
import { criteriaRecord } from '../../usecases/records/criteria-record';
import { hurried } from '../connections';
import { requestAsApp } from '../request';
import { ownPortsFor } from './copies';
import { progressField } from './show-progress';

const asApp = hurried(requestAsApp);

/** Fills the cards of work items of one project; of another project's, and of hidden ones, none. */
export async function fillCardsOf({ projectId, issueIds }: FillRequest): Promise<number> {
  const field = await progressField(asApp);
  if (field === undefined) return 0;
  return fillCards(issueIds, {
    readShown: (ids) => readShown(projectId, field, ids),
    valueOf,
    write: (updates) => writeAppField(asApp, field, updates),
  });
}

async function readShown(
  projectId: string,
  field: string,
  ids: readonly string[],
): Promise<readonly ShownOnCard[]> {
  const issues = await bulkFetchIssues(asApp, { ids, fields: ['project', field] });
  return issues
    .filter((issue) => issue.projectId === projectId)
    .map(({ id, fields }) => ({ issueId: id, value: fields[field] }));
}

async function valueOf(issueId: string): Promise<string | null | undefined> {
  const record = await readRecord(criteriaRecord, issueId, ownPortsFor('criteria', issueId));
  return record.ok ? cardValue(countCriteria(record.value.state.items)) : undefined;
}
