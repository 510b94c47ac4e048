import type { Handlers } from '@forge/resolver';
import { send } from '#atlassian/send';
import type { MacroDefinitions } from '#contract/macro/macro-definitions';
import {
  parseMacroPlace,
  parsePage,
  parsePublishRequest,
  parseSharesQuestion,
  parseTakeBackRequest,
} from '#contract/macro/macro-definitions';
import { sharesOf } from '#domain/kpi/kpi-day';
import { ok } from '#domain/result';
import { addDays } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import {
  publishSnapshot,
  readPageSnapshots,
  readSnapshot,
  removeSnapshot,
} from '../../usecases/macro/page/published-snapshots';
import { hurried } from '../connections';
import { kvsKpiDayStore } from '../kvs/kpi-day-store';
import { kvsSnapshotStore } from '../kvs/snapshot-store';
import { requestAsUser } from '../request';
import { answer, answerAnyone } from './answer';
import { nameOfInvoker, pageRightsOf } from './page-rights';

const asUser = hurried(requestAsUser);
const daysBack = 170;

/** The handlers of `macro.*`: each asks Confluence about the very page named. */
export const macroResolvers: Handlers<MacroDefinitions> = {
  'macro.publish': answer(async ({ payload, accountId }) => {
    const request = parsePublishRequest(payload);
    if (!request.ok) return request;
    const rights = await pageRightsOf(request.value.pageId, accountId);
    const name = rights.mayEdit ? await nameOfInvoker() : '';
    return publishSnapshot(
      request.value,
      { rights, name, at: instantAt(Date.now()) },
      kvsSnapshotStore,
    );
  }),

  'macro.unpublish': answer(async ({ payload, accountId }) => {
    const request = parseTakeBackRequest(payload);
    if (!request.ok) return request;
    const rights = await pageRightsOf(request.value.pageId, accountId);
    return removeSnapshot(request.value, rights, kvsSnapshotStore);
  }),

  'macro.snapshot': answerAnyone(async ({ payload, accountId }) => {
    const place = parseMacroPlace(payload);
    if (!place.ok) return place;
    const rights = await pageRightsOf(place.value.pageId, accountId);
    return readSnapshot(place.value, rights, {
      store: kvsSnapshotStore,
      mayReadPage: async (pageId) => (await pageRightsOf(pageId, accountId)).mayRead,
    });
  }),

  'macro.snapshots': answerAnyone(async ({ payload, accountId }) => {
    const page = parsePage(payload);
    if (!page.ok) return page;
    const { pageId } = page.value;
    return readPageSnapshots(pageId, await pageRightsOf(pageId, accountId), kvsSnapshotStore);
  }),

  'macro.shares': answer(async ({ payload }) => {
    const question = parseSharesQuestion(payload);
    if (!question.ok) return question;
    const { projectId, asOf = instantAt(Date.now()).slice(0, 10) } = question.value;
    // Asked of Jira as that person: a hidden project is answered as gone.
    await send(asUser, 'readProject', { params: { project: projectId } });
    const days = await kvsKpiDayStore.since(projectId, addDays(asOf, -daysBack));
    return ok(sharesOf(days, asOf));
  }),
};
