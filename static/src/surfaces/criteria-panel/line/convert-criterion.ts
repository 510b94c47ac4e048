import { createPeer, relateIssues } from '#atlassian/jira/issue/create-peer';
import { createSubtask } from '#atlassian/jira/issue/create-subtask';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import {
  convertedWithoutLink,
  noSubtasksHere,
  notConverted,
} from '#domain/criteria/convert-problem';
import { Fault } from '#domain/fault';
import { announce } from '../../../bridge/page-events';
import { asViewer } from '../../../bridge/request';
import type { OpenedPanel } from '../open-panel';
import { texts } from '../texts';
import type { LiveCriteria } from '../use-criteria';

type Converting = {
  readonly panel: OpenedPanel;
  readonly item: AcceptanceCriterion;
  readonly list: LiveCriteria;
};

/** What is being converted now: pressed twice, it becomes one work item all the same. */
const underWay = new Set<string>();

async function convert(create: typeof createSubtask, { panel, item, list }: Converting) {
  const { issue } = panel;
  if (underWay.has(item.id)) return undefined;
  underWay.add(item.id);
  try {
    const created = await create(asViewer, issue, item.text);
    list.make({ type: 'link', id: item.id, issue: created });
    list.say(texts.converted(created.key));
    return created;
  } catch (error) {
    const isWithout = error instanceof Fault && error.code === 'NO_SUBTASK_TYPE';
    list.tell(isWithout ? noSubtasksHere(issue.projectKey) : notConverted(issue.key));
    return undefined;
  } finally {
    underWay.delete(item.id);
  }
}

/** Makes a sub-task of a criterion, or says why Jira did not. */
export async function convertToSubtask(converting: Converting): Promise<void> {
  if ((await convert(createSubtask, converting)) !== undefined)
    announce('waymark.issue-changed', { issueId: converting.panel.issue.id });
}

/** Makes a work item of a criterion and links the two, or says what of it Jira did not do. */
export async function convertToPeer(converting: Converting): Promise<void> {
  const created = await convert(createPeer, converting);
  if (created === undefined) return;
  const { issue } = converting.panel;
  await relateIssues(asViewer, issue.id, created.id).catch(() => {
    converting.list.tell(convertedWithoutLink(issue.key, created.key));
  });
  announce('waymark.issue-changed', { issueId: issue.id });
}
