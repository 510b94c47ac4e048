import type { FoundIssue } from '#atlassian/jira/issue/read-issue';
import { findIssue } from '#atlassian/jira/issue/read-issue';
import { readOutside } from '#atlassian/jira/issue/read-outside';
import { writeIssueProperty } from '#atlassian/jira/issue/properties';
import { changedStatus } from '#domain/readiness/status/changed-status';
import { ProductFault } from '#atlassian/send';
import { propertyKeys } from '#contract/record';
import type { ReadinessReport } from '#domain/readiness/judge/check-readiness';
import { isLeft } from '#domain/readiness/judge/check-readiness';
import { judgeIssue, preparedFor } from '#domain/readiness/judge/judge-issue';
import type { OutsideFacts } from '#domain/readiness/judge/facts';
import { missedBy } from '#domain/readiness/judge/neighbours';
import type { AskedOutside } from '#domain/readiness/definition/needs';
import { outsideOf } from '#domain/readiness/definition/needs';
import type { ProjectReadiness, ReadinessSource } from '#domain/readiness/status/readiness-source';
import type { StatusStep } from '#domain/readiness/judge/stage';
import {
  isStart,
  seenLate,
  stageOf,
  statusesBeforeWork,
  wordsLeft,
} from '#domain/readiness/judge/stage';
import type { Issue } from '#domain/issue/issue';
import type { Instant } from '#domain/time/instant';
import { instantAt } from '#domain/time/instant';
import { applyToRecord } from '../../usecases/records/apply-to-record';
import { ownReadinessRecord } from '../../usecases/records/readiness-record';
import { isKept } from '../../usecases/records/record-busy';
import { readinessProperties, sourceOfIssue } from '../../usecases/readiness/source-of-issue';
import type { Looked } from '../../usecases/readiness/write-in-turn';
import { writeInTurn } from '../../usecases/readiness/write-in-turn';
import { rememberMissed } from '../kvs/missed-issues';
import { kvsTurns } from '../kvs/turns';
import { ownPortsFor } from '../resolvers/copies';
import { projectOf, statusesOf, velocityOf } from './known-project';
import type { Turn } from './within-share';

/** Who made Waymark look, for the record of a start. */
const ownActor = (at: string) => ({ accountId: 'waymark', at, abilities: [] });

/** What was evaluated, and what its project asks. */
export type Evaluated = { readonly issue: Issue; readonly projectReadiness: ProjectReadiness };

/**
 * Judges one issue as the app and writes the verdict when it changed: one read, at most one write, and
 * one request for each outside source that its rules declare. Notes once how it stood when work
 * started, if that was with the step. An issue that is gone or hidden from the app is passed by.
 */
export async function evaluateIssue(
  issueId: string,
  turn: Turn,
  step?: StatusStep,
): Promise<Evaluated | undefined> {
  try {
    return await writeInTurn(issueId, kvsTurns, () => lookAt(issueId, turn, step));
  } catch (error) {
    // The app's own account may not read or edit here: the panel judges as the viewer, the search stays old.
    if (error instanceof ProductFault && error.code === 'PRODUCT_FORBIDDEN') return undefined;
    throw error;
  }
}

async function lookAt(
  issueId: string,
  turn: Turn,
  step: StatusStep | undefined,
): Promise<Looked<Evaluated | undefined>> {
  const found = await findIssue(turn.connection, issueId, {
    properties: readinessProperties,
    withEditable: true,
  });
  if (found === undefined) return { found };
  const { issue } = found;
  const [projectReadiness] = await Promise.all([
    projectOf(turn.connection, issue.projectId, turn.known),
    rememberMissed(issue.id, missedBy(issue)),
  ]);
  const write = await judge({ found, projectReadiness, turn }, step);
  return { found: { issue, projectReadiness }, ...(write === undefined ? {} : { write }) };
}

type Subject = {
  readonly found: FoundIssue;
  readonly projectReadiness: ProjectReadiness;
  readonly turn: Turn;
};

/** Judges what was read; answers how to write the verdict where it is new. */
async function judge(
  { found, projectReadiness, turn }: Subject,
  step: StatusStep | undefined,
): Promise<(() => Promise<void>) | undefined> {
  const { issue } = found;
  const { connection } = turn;
  const source = sourceOfIssue(found, projectReadiness);
  const stage = stageOf(issue, source.state.started, projectReadiness.startedStatuses);
  if (stage.name === 'onParent' || source.unreadable !== undefined) return undefined;
  if (stage.name !== 'beforeWork' && stage.snapshot !== undefined) return undefined;
  const now = instantAt(Date.now());
  const asked = outsideOf(preparedFor(issue.type.name, projectReadiness.definitions));
  const outside = await outsideFor(source, asked, turn);
  const report = judgeIssue({ source, projectReadiness, outside, today: now.slice(0, 10) });
  const isSettled = stage.name !== 'beforeWork';
  if (stage.name === 'started' && step !== undefined)
    if (await hasStartedWith(step, { issue, projectReadiness }, turn))
      await noteStart(issue.id, { report, step, now });
  const status = changedStatus({ report, stored: source.stored, now, isSettled });
  if (status === undefined) return undefined;
  return () =>
    writeIssueProperty(connection, issue.id, {
      propertyKey: propertyKeys.readinessStatus,
      value: status,
    });
}

/** The outside sources that the rules declare; the velocity of a project is asked for once an hour. */
async function outsideFor(
  source: ReadinessSource,
  asked: AskedOutside,
  { connection }: Turn,
): Promise<OutsideFacts> {
  if (asked.needs.length === 0) return {};
  const needs = asked.needs.filter((need) => need !== 'velocity');
  const ofIssue = { ...asked, needs, isSparing: true };
  const outside = needs.length === 0 ? {} : await readOutside(connection, source, ofIssue);
  if (needs.length === asked.needs.length) return outside;
  return { ...outside, medianVelocity: await velocityOf(connection, source) };
}

/**
 * Did work start with this very step? An item that was in progress before Waymark looked started on
 * another day: the changelog knows which.
 */
export async function hasStartedWith(
  step: StatusStep,
  { issue, projectReadiness }: Evaluated,
  { connection }: Turn,
): Promise<boolean> {
  const statuses = await statusesOf(connection, issue.projectId);
  return isStart(step, statusesBeforeWork(statuses, projectReadiness.startedStatuses));
}

async function noteStart(
  issueId: string,
  start: { readonly report: ReadinessReport; readonly step: StatusStep; readonly now: Instant },
): Promise<void> {
  const { report, step, now } = start;
  const change = {
    type: 'start',
    on: step.at,
    ...seenLate(step.at, now),
    isReady: report.isReady,
    left: wordsLeft(report),
    rules: report.checks.filter(isLeft).map(({ rule }) => rule.title),
  };
  const answer = await applyToRecord(
    {
      kind: ownReadinessRecord,
      subjectId: issueId,
      operations: [{ clientId: 'waymark-start', seq: Date.parse(now), change }],
      actor: ownActor(now),
    },
    ownPortsFor('readiness', issueId),
  );
  isKept(answer);
}
