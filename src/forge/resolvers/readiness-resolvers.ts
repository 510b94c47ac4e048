import type { Handlers } from '@forge/resolver';
import { readMyPermissions } from '#atlassian/jira/people/permissions';
import { readNamesInRoles } from '#atlassian/jira/people/read-roles';
import { ProductFault } from '#atlassian/send';
import type { OwnAccess, ReadinessDefinitions } from '#contract/readiness/readiness-access';
import { parseProjectRequest } from '#contract/readiness/readiness-access';
import { ok } from '#domain/result';
import { restsUntil } from '../../usecases/readiness/share-of-points';
import { hurried } from '../connections';
import { kvsPointsLedger } from '../kvs/points-ledger';
import { requestAsApp } from '../request';
import { answer } from './answer';
import { factsOf } from './subject-facts';

/** The handlers of `readiness.*`: only who sees the project is told what Waymark may do in it. */
export const readinessResolvers: Handlers<ReadinessDefinitions> = {
  'readiness.ownAccess': answer(async ({ payload, accountId }) => {
    const request = parseProjectRequest(payload);
    if (!request.ok) return request;
    const { projectId } = request.value;
    const facts = await factsOf('settings', projectId, accountId);
    if (!facts.ok) return facts;
    const [access, until] = await Promise.all([
      ownAccessTo(projectId),
      restsUntil(Date.now(), kvsPointsLedger),
    ]);
    return ok(until === undefined ? access : { ...access, restsUntil: until });
  }),
  'readiness.keepers': answer(async ({ payload, accountId }) => {
    const request = parseProjectRequest(payload);
    if (!request.ok) return request;
    const { projectId } = request.value;
    const facts = await factsOf('settings', projectId, accountId);
    if (!facts.ok) return facts;
    return ok({ names: await namesInRoles(projectId, facts.value.settings.editors.roleIds) });
  }),
};

async function namesInRoles(
  project: string,
  roleIds: readonly string[],
): Promise<readonly string[]> {
  try {
    return await readNamesInRoles(hurried(requestAsApp), project, roleIds);
  } catch (error) {
    if (isHidden(error)) return [];
    throw error;
  }
}

async function ownAccessTo(project: string): Promise<Pick<OwnAccess, 'mayRead' | 'mayEdit'>> {
  try {
    const held = await readMyPermissions(
      hurried(requestAsApp),
      ['BROWSE_PROJECTS', 'EDIT_ISSUES'],
      { project },
    );
    return { mayRead: held.has('BROWSE_PROJECTS'), mayEdit: held.has('EDIT_ISSUES') };
  } catch (error) {
    if (isHidden(error)) return { mayRead: false, mayEdit: false };
    throw error;
  }
}

const isHidden = (error: unknown): boolean =>
  error instanceof ProductFault &&
  (error.code === 'PRODUCT_NOT_FOUND' || error.code === 'PRODUCT_FORBIDDEN');
