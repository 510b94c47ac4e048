import { judgedFields } from '#atlassian/jira/read-backlog-top';
import { findIssue } from '#atlassian/jira/read-issue';
import { readOutside } from '#atlassian/jira/read-outside';
import { readProjectReadiness } from '#atlassian/jira/read-project-readiness';
import { quoteJql } from '#atlassian/jira/quote-jql';
import { bulkFetchIssues, searchIds } from '#atlassian/jira/search-issues';
import { writeIssueProperties } from '#atlassian/jira/write-issue-properties';
import { changedStatus } from '#atlassian/jira/write-verdict';
import { parseCriteriaDocument } from '#contract/criteria-document';
import { parseCriteriaStatus } from '#contract/criteria-status';
import { propertyKeys } from '#contract/record';
import { reviewWording } from '#domain/criteria/review-wording';
import type { Issue } from '#domain/issue/issue';
import { judgeIssue, preparedFor } from '#domain/readiness/judge-issue';
import { outsideOf } from '#domain/readiness/needs';
import type { ProjectReadiness } from '#domain/readiness/readiness-source';
import { stageOf } from '#domain/readiness/stage';
import { instantAt } from '#domain/time/instant';
import type { BackFillPorts, BackFillProgress, Rewrite } from '#usecases/readiness/back-fill';
import { backFill, notBegun } from '#usecases/readiness/back-fill';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';
import { asViewer } from '../../bridge/request';
import type { OpenedSettings } from './open-settings';

type Ears = Pick<BackFillPorts, 'onProgress' | 'isStopped'>;
type Known = Omit<NonNullable<Awaited<ReturnType<typeof findIssue>>>, 'issue'>;

/** A back-fill that can be gone on with: the work items, once found, stay the same. */
export async function openBackFill({ project, today }: OpenedSettings) {
  const jql = `project = ${quoteJql(project.key)} AND issuetype not in subTaskIssueTypes() ORDER BY created DESC`;
  const [ids, projectReadiness] = await Promise.all([
    searchIds(asViewer, jql),
    readProjectReadiness(asViewer, project.key),
  ]);
  const first =
    ids[0] === undefined ? undefined : await findIssue(asViewer, ids[0], { withEditable: true });
  const known: Known = first ?? { siteFields: {} };
  const own = [known.siteFields.estimate, known.siteFields.startDate, known.siteFields.sprint];
  const asked = {
    fields: [...judgedFields, ...own.flatMap((field) => field?.id ?? [])],
    properties: [...readinessProperties, propertyKeys.criteria],
  };
  return (from: BackFillProgress = notBegun, ears: Ears): Promise<BackFillProgress> =>
    backFill(ids, from, {
      ...ears,
      readIssues: (chunk) => bulkFetchIssues(asViewer, { ids: chunk, ...asked }, known.siteFields),
      judge: (issue) => rewriteOf(issue, { known, projectReadiness, today }),
      write: (changed) => writeIssueProperties(asViewer, changed),
    });
}

async function rewriteOf(
  issue: Issue,
  at: {
    readonly known: Known;
    readonly projectReadiness: ProjectReadiness;
    readonly today: string;
  },
): Promise<Rewrite | undefined> {
  const { known, projectReadiness, today } = at;
  const wording = wordingOf(issue);
  const read = wording === undefined ? issue : withProperties(issue, wording);
  const source = sourceOfIssue({ ...known, issue: read }, projectReadiness);
  const stage = stageOf(issue, source.state.started, projectReadiness.startedStatuses);
  const isNoted = stage.name !== 'beforeWork' && source.state.started !== undefined;
  if (isNoted || source.unreadable !== undefined) return wording;
  const asked = outsideOf(preparedFor(issue.type.name, projectReadiness.definitions));
  const outside = asked.needs.length === 0 ? {} : await readOutside(asViewer, source, asked);
  const status = changedStatus({
    report: judgeIssue({ source, projectReadiness, outside, today }),
    stored: source.stored,
    now: instantAt(Date.now()),
    isSettled: stage.name !== 'beforeWork',
  });
  if (status === undefined) return wording;
  return { ...wording, [propertyKeys.readinessStatus]: status };
}

const withProperties = (issue: Issue, properties: Rewrite): Issue => ({
  ...issue,
  properties: { ...issue.properties, ...properties },
});

/** The counters of criteria with their wording, where an older Waymark wrote them without. */
function wordingOf({ properties }: Issue): Rewrite | undefined {
  const status = parseCriteriaStatus(properties[propertyKeys.criteriaStatus]);
  if (!status.ok || status.value.advice !== undefined) return undefined;
  const document = parseCriteriaDocument(properties[propertyKeys.criteria]);
  if (!document.ok || document.value.version !== status.value.version) return undefined;
  const review = reviewWording(document.value.state.items);
  return { [propertyKeys.criteriaStatus]: { ...status.value, ...review } };
}
