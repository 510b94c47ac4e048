import { judgedFields } from '#atlassian/jira/query/read-backlog-top';
import { readOutsideOfMany } from '#atlassian/jira/issue/read-outside-of-many';
import { readProjectReadiness } from '#atlassian/jira/project/read-project-readiness';
import type { TypesRead } from '#atlassian/jira/project/read-types';
import { foundAs, noTypesRead, ownFieldIds, readTypes } from '#atlassian/jira/project/read-types';
import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { bulkFetchIssues, searchIds } from '#atlassian/jira/query/search-issues';
import { writeIssueProperties } from '#atlassian/jira/issue/write-issue-properties';
import { changedStatus } from '#domain/readiness/status/changed-status';
import { ProductFault } from '#atlassian/send';
import { propertyKeys } from '#contract/record';
import type { Issue, IssueId } from '#domain/issue/issue';
import { judgeIssue } from '#domain/readiness/judge/judge-issue';
import type { ProjectReadiness, ReadinessSource } from '#domain/readiness/status/readiness-source';
import { stageOf } from '#domain/readiness/judge/stage';
import { fieldsNamedBy } from '#domain/readiness/definition/what-rules-read';
import { instantAt } from '#domain/time/instant';
import type {
  BackFillPorts,
  BackFillProgress,
  KeptBackFill,
  Rewrite,
} from '#usecases/readiness/back-fill';
import { backFill, goOnFrom, notBegun } from '#usecases/readiness/back-fill';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';
import { asViewer } from '../../bridge/request';
import { withWording, wordingOf } from './criteria-wording';
import type { OpenedSettings } from './open-settings';

type Ears = Pick<BackFillPorts, 'onProgress' | 'isStopped'>;

/** A back-fill over a project: the ids of its work items, which grow, and the way to go on with it. */
export type BackFillRun = {
  readonly ids: readonly IssueId[];
  readonly begun: BackFillProgress;
  readonly goOn: (from: BackFillProgress, ears: Ears) => Promise<BackFillProgress>;
};

/** Finds what there is to look at; `kept` is where an earlier one was stopped. */
export async function openBackFill(
  { project, today }: OpenedSettings,
  kept: KeptBackFill | undefined,
): Promise<BackFillRun> {
  const jql = `project = ${quoteJql(project.key)} AND issuetype not in subTaskIssueTypes() ORDER BY created ASC`;
  const [found, projectReadiness] = await Promise.all([
    searchIds(asViewer, jql),
    readProjectReadiness(asViewer, project.key),
  ]);
  const ids = [...found].sort((a, b) => Number(a) - Number(b));
  const reader = readerOf(projectReadiness);
  return {
    ids,
    begun: kept === undefined ? notBegun : goOnFrom(ids, kept),
    goOn: (from, ears) =>
      backFill(ids, from, {
        ...ears,
        readIssues: reader.read,
        judge: (issues) => rewritesOf(issues, { types: reader.types(), projectReadiness, today }),
        write,
      }),
  };
}

/** Reads a hundred at a time; the first of a type that was not met yet is looked at more closely. */
function readerOf({ definitions }: ProjectReadiness) {
  let types: TypesRead = noTypesRead;
  const properties = [...readinessProperties, propertyKeys.criteria];
  const fetch = (ids: readonly IssueId[]) =>
    bulkFetchIssues(
      asViewer,
      {
        ids,
        fields: [...judgedFields, ...fieldsNamedBy(definitions), ...ownFieldIds(types)],
        properties,
      },
      types.siteFields,
    );
  return {
    types: () => types,
    read: async (ids: readonly IssueId[]): Promise<readonly Issue[]> => {
      const issues = await fetch(ids);
      const before = ownFieldIds(types).join();
      types = await readTypes(asViewer, issues, types);
      // A type may bring the field for estimates with it, which was not asked for until now.
      return ownFieldIds(types).join() === before ? issues : fetch(ids);
    },
  };
}

/** Jira sets all or none of a hundred: a refusal is no failure, for some of them may be allowed. */
async function write(changed: readonly Rewrite[]): Promise<boolean> {
  try {
    await writeIssueProperties(asViewer, changed);
    return true;
  } catch (error) {
    const isRefusal =
      error instanceof ProductFault &&
      ['PRODUCT_FORBIDDEN', 'PRODUCT_REFUSED_INPUT', 'PRODUCT_NOT_FOUND'].includes(error.code);
    if (isRefusal) return false;
    throw error;
  }
}

type Judging = {
  readonly types: TypesRead;
  readonly projectReadiness: ProjectReadiness;
  readonly today: string;
};

async function rewritesOf(
  issues: readonly Issue[],
  { types, projectReadiness, today }: Judging,
): Promise<readonly Rewrite[]> {
  const read = issues.map((issue) => {
    const wording = wordingOf(issue);
    const found = foundAs(types, withWording(issue, wording));
    return { wording, source: sourceOfIssue(found, projectReadiness) };
  });
  const asked = read.map(({ source }) => source).filter((one) => isJudged(one, projectReadiness));
  const outside = await readOutsideOfMany(asViewer, asked, projectReadiness.definitions);
  return read.flatMap(({ wording, source }) => {
    const status = isJudged(source, projectReadiness)
      ? changedStatus({
          report: judgeIssue({
            source,
            projectReadiness,
            outside: outside.get(source.issue.id) ?? {},
            today,
          }),
          stored: source.stored,
          now: instantAt(Date.now()),
          isSettled: stageIn(source, projectReadiness) !== 'beforeWork',
        })
      : undefined;
    const properties = {
      ...wording,
      ...(status === undefined ? {} : { [propertyKeys.readinessStatus]: status }),
    };
    return Object.keys(properties).length === 0 ? [] : [{ issueId: source.issue.id, properties }];
  });
}

const stageIn = ({ issue, state }: ReadinessSource, { startedStatuses }: ProjectReadiness) =>
  stageOf(issue, state.started, startedStatuses).name;

/** What started with a note of how it stood keeps its last verdict; what cannot be read is left alone. */
const isJudged = (source: ReadinessSource, projectReadiness: ProjectReadiness): boolean =>
  source.unreadable === undefined &&
  (stageIn(source, projectReadiness) === 'beforeWork' || source.state.started === undefined);
