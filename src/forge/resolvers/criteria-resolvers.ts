import { randomUUID } from 'node:crypto';
import type { Handlers } from '@forge/resolver';
import { bulkFetchIssues } from '#atlassian/jira/query/search-issues';
import type {
  CriteriaDefinitions,
  Followed,
  FollowRequest,
} from '#contract/criteria/criteria-definitions';
import { parseFillRequest, parseFollowRequest } from '#contract/criteria/criteria-definitions';
import { readCriteriaSettings } from '#contract/criteria/criteria-settings';
import { closed } from '#domain/criteria/closed-list';
import { notOnCards, templateNotLinked } from '#domain/criteria/criteria-problem';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import { notAllowed } from '#domain/problem';
import { ok, refused } from '#domain/result';
import type { ProjectSettings } from '#domain/settings/settings';
import { instantAt } from '#domain/time/instant';
import { followTemplate } from '../../usecases/criteria/follow-template';
import { isEditor } from '../../usecases/records/settings-record';
import { hurried } from '../connections';
import { requestAsUser } from '../request';
import { enqueue } from '../triggers/evaluation-queue';
import { answer } from './answer';
import { portsFor } from './copies';
import { fillCardsOf } from './fill-cards';
import { heldOnIssues } from './held-on-issues';
import { factsOf } from './subject-facts';

const asUser = hurried(requestAsUser);

/** So many records are changed at the same time. */
const atOnce = 5;

/** The handlers of `criteria.*`: who may change the settings may bring a template, where they may edit, and fill cards. */
export const criteriaResolvers: Handlers<CriteriaDefinitions> = {
  'criteria.followTemplate': answer(async ({ payload, accountId }) => {
    const request = parseFollowRequest(payload);
    if (!request.ok) return request;
    const { projectId, templateId, act } = request.value;
    const facts = await factsOf('settings', projectId, accountId);
    if (!facts.ok) return facts;
    const { projectKey, settings } = facts.value;
    if (!(await isEditor(facts.value)))
      return refused(notAllowed('Administer projects', projectKey));
    const template = readCriteriaSettings(settings).templates.find(({ id }) => id === templateId);
    if (template?.isLinked !== true) return refused(templateNotLinked(templateId));
    const about = { template, settings, accountId, projectKey };
    const followed = await followAll(request.value, about);
    const changed = followed.filter(({ problem }) => problem === undefined);
    if (act !== 'look' && changed.length > 0)
      await enqueue(changed.map(({ issueId }) => issueId)).catch(() => undefined);
    return ok(followed);
  }),

  'criteria.fillCards': answer(async ({ payload, accountId }) => {
    const request = parseFillRequest(payload);
    if (!request.ok) return request;
    const facts = await factsOf('settings', request.value.projectId, accountId);
    if (!facts.ok) return facts;
    const { projectKey, settings } = facts.value;
    if (!(await isEditor(facts.value)))
      return refused(notAllowed('Administer projects', projectKey));
    if (!readCriteriaSettings(settings).showsOnCards) return refused(notOnCards);
    return ok({ written: await fillCardsOf(request.value) });
  }),
};

type About = {
  readonly template: CriteriaTemplate;
  readonly accountId: string;
  readonly projectKey: string;
  readonly settings: ProjectSettings;
};

/** Those of the project that are not done, or were brought something; the person may edit them, or is told. */
async function followAll(
  { projectId, issueIds, act, pushId }: FollowRequest,
  { template, settings, accountId, projectKey }: About,
): Promise<readonly Followed[]> {
  const [issues, editable] = await Promise.all([
    bulkFetchIssues(asUser, { ids: issueIds, fields: ['project', 'status'] }),
    heldOnIssues('EDIT_ISSUES', issueIds),
  ]);
  const concerned = issues.filter(
    (issue) =>
      issue.projectId === projectId && (act === 'takeBack' || issue.status.category !== 'done'),
  );
  const at = instantAt(Date.now());
  // What was brought to a list that is kept as it is, is not taken back.
  const { closesWhenDone } = readCriteriaSettings(settings);
  const newId = () => randomUUID().slice(0, 8);
  const followed: Followed[] = [];
  for (let from = 0; from < concerned.length; from += atOnce)
    followed.push(
      ...(await Promise.all(
        concerned
          .slice(from, from + atOnce)
          .map(async ({ id: issueId, status }): Promise<Followed> => {
            if (!editable.has(issueId))
              return { issueId, counts: none, problem: notAllowed('Edit work items', projectKey) };
            const isClosed = closesWhenDone && status.category === 'done';
            const actor = { accountId, at, abilities: isClosed ? [closed] : [] };
            return followTemplate(
              { issueId, template, act, pushId, actor, newId },
              portsFor('criteria', issueId, settings),
            );
          }),
      )),
    );
  return followed;
}

const none = { reworded: 0, added: 0, removed: 0, kept: 0 };
