import { readOutside } from '#atlassian/jira/issue/read-outside';
import { judgeIssue, preparedFor } from '#domain/readiness/judge/judge-issue';
import { outsideOf } from '#domain/readiness/definition/needs';
import { saysTheSame, statusOf } from '#domain/readiness/status/readiness-status';
import { stageOf } from '#domain/readiness/judge/stage';
import { instantAt } from '#domain/time/instant';
import type { SeenVerdict } from '#usecases/readiness/publish-verdict';
import { asViewer } from '../../bridge/request';
import { todayIn } from '../../bridge/today';
import type { OpenedPanel } from './open-panel';
import { readAll } from './open-panel';
import type { PublishedVerdict } from './use-published-verdict';

/** Reads everything anew and judges it; where work has started meanwhile there is nothing to judge. */
export async function lookAgain(
  opened: OpenedPanel,
  { report: shown, ...page }: PublishedVerdict,
): Promise<SeenVerdict | undefined> {
  const read = await readAll(opened.issueId, opened.projectKey);
  if (read === undefined) return undefined;
  const { projectReadiness } = read;
  const source = page.asHere(read.source);
  const { issue, state, stored } = source;
  const { startedStatuses, definitions } = projectReadiness;
  const today = todayIn(opened.timeZone);
  if (stageOf(issue, state.started, startedStatuses).name !== 'beforeWork') {
    page.onSeen({ source, projectReadiness, today }, {});
    return undefined;
  }
  const asked = outsideOf(preparedFor(issue.type.name, definitions));
  const outside = asked.needs.length === 0 ? {} : await readOutside(asViewer, source, asked);
  const report = judgeIssue({ source, projectReadiness, outside, today });
  const at = instantAt(Date.now());
  if (!saysTheSame(statusOf(report, at), statusOf(shown, at)))
    page.onSeen({ source, projectReadiness, today }, outside);
  return { report, stored };
}
