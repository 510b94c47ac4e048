import type { Handlers } from '@forge/resolver';
import type { MacroDefinitions } from '#contract/macro-definitions';
import { parseMacroPlace, parsePublishRequest } from '#contract/macro-definitions';
import { instantAt } from '#domain/time/instant';
import {
  publishSnapshot,
  readSnapshot,
  removeSnapshot,
} from '../../usecases/macro/published-snapshots';
import { kvsSnapshotStore } from '../kvs/snapshot-store';
import { answer, answerAnyone } from './answer';
import { nameOfInvoker, pageRightsOf } from './page-rights';

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
    const place = parseMacroPlace(payload);
    if (!place.ok) return place;
    const rights = await pageRightsOf(place.value.pageId, accountId);
    return removeSnapshot(place.value, rights, kvsSnapshotStore);
  }),

  'macro.snapshot': answerAnyone(async ({ payload, accountId }) => {
    const place = parseMacroPlace(payload);
    if (!place.ok) return place;
    const rights = await pageRightsOf(place.value.pageId, accountId);
    return readSnapshot(place.value, rights, kvsSnapshotStore);
  }),
};
