import type { FoundIssue } from '#atlassian/jira/read-issue';
import { findIssue } from '#atlassian/jira/read-issue';
import { readOutside } from '#atlassian/jira/read-outside';
import { writeVerdict } from '#atlassian/jira/write-verdict';
import { readProjectReadiness } from '#atlassian/jira/read-project-readiness';
import { readStatuses } from '#atlassian/jira/read-statuses';
import type { Connection } from '#atlassian/send';
import { ProductFault } from '#atlassian/send';
import type { ReadinessReport } from '#domain/readiness/check-readiness';
import { judgeIssue, preparedFor } from '#domain/readiness/judge-issue';
import { outsideOf } from '#domain/readiness/needs';
import type { ProjectReadiness } from '#domain/readiness/readiness-source';
import type { Issue } from '#domain/issue/issue';
import type { StatusStep } from '#domain/readiness/stage';
import { isStart, stageOf, statusesBeforeWork, wordsLeft } from '#domain/readiness/stage';
import type { Instant } from '#domain/time/instant';
import { instantAt } from '#domain/time/instant';
import { applyToRecord } from '../../usecases/records/apply-to-record';
import { ownReadinessRecord } from '../../usecases/records/readiness-record';
import { readinessProperties, sourceOfIssue } from '../../usecases/readiness/source-of-issue';
import { requestAsApp } from '../request';
import { ownPortsFor, waitBriefly } from '../resolvers/copies';

const asApp: Connection = { request: requestAsApp, wait: waitBriefly };

/** What one invocation knows of projects: each is read once, however many issues of it come. */
export type KnownProjects = Map<string, Promise<ProjectReadiness>>;

/** Who made Waymark look, for the record of a start. */
const ownActor = (at: string) => ({ accountId: 'waymark', at, abilities: [] });

/**
 * Judges one issue as the app and writes the verdict when it changed. Notes once how it stood when work
 * started, if that was with the step. An issue that is gone or hidden from the app is passed by. Answers the issue, for its neighbours.
 */
export async function evaluateIssue(
  issueId: string,
  known: KnownProjects,
  step?: StatusStep,
): Promise<Issue | undefined> {
  try {
    const found = await findIssue(asApp, issueId, {
      properties: readinessProperties,
      withEditable: true,
    });
    if (found === undefined) return undefined;
    const { issue } = found;
    await judgeAndWrite(found, await projectOf(issue.projectKey, known), step);
    return issue;
  } catch (error) {
    // The app's own account may not read or edit here: the panel judges as the viewer, the search stays old.
    if (error instanceof ProductFault && error.code === 'PRODUCT_FORBIDDEN') return undefined;
    throw error;
  }
}

function projectOf(key: string, known: KnownProjects): Promise<ProjectReadiness> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const reading = readProjectReadiness(asApp, key);
  known.set(key, reading);
  return reading;
}

async function judgeAndWrite(
  found: FoundIssue,
  projectReadiness: ProjectReadiness,
  step: StatusStep | undefined,
): Promise<void> {
  const { issue } = found;
  const source = sourceOfIssue(found, projectReadiness);
  const stage = stageOf(issue, source.state.started, projectReadiness.startedStatuses);
  if (stage.name === 'onParent' || source.unreadable !== undefined) return;
  if (stage.name !== 'beforeWork' && stage.snapshot !== undefined) return;
  const now = instantAt(Date.now());
  const asked = outsideOf(preparedFor(issue.type.name, projectReadiness.definitions));
  const outside = asked.needs.length === 0 ? {} : await readOutside(asApp, source, asked);
  const report = judgeIssue({ source, projectReadiness, outside, today: now.slice(0, 10) });
  const isSettled = stage.name !== 'beforeWork';
  await writeVerdict(asApp, issue.id, { report, stored: source.stored, now, isSettled });
  if (stage.name !== 'started' || step === undefined) return;
  if (await hasStartedWith(step, projectReadiness))
    await noteStart(issue.id, { report, step, now });
}

// An item that was in progress before Waymark looked started on another day: the changelog knows which.
async function hasStartedWith(
  step: StatusStep,
  { project, startedStatuses }: ProjectReadiness,
): Promise<boolean> {
  const statuses = await readStatuses(asApp, project.key);
  return isStart(step, statusesBeforeWork(statuses, startedStatuses));
}

async function noteStart(
  issueId: string,
  start: { readonly report: ReadinessReport; readonly step: StatusStep; readonly now: Instant },
): Promise<void> {
  const { report, step, now } = start;
  const change = {
    type: 'start',
    on: step.at,
    isReady: report.isReady,
    left: wordsLeft(report),
  };
  await applyToRecord(
    {
      kind: ownReadinessRecord,
      subjectId: issueId,
      operations: [{ clientId: 'waymark-start', seq: Date.parse(now), change }],
      actor: ownActor(now),
    },
    ownPortsFor('readiness', issueId),
  );
}

/** The issues whose verdict may follow from this one's: what it blocks, its parent and its children among links. */
export const neighboursOf = (issue: Issue): readonly string[] => [
  ...new Set([
    ...issue.links
      .filter((link) => /\b(blocks|is depended|required)/i.test(link.reads))
      .map((link) => link.other.id),
    ...(issue.parent === undefined ? [] : [issue.parent.id]),
  ]),
];
