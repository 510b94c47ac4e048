import { getAppContext } from '@forge/api';
import { findAppField, readField, writeAppField } from '#atlassian/jira/project/app-field';
import type { Connection } from '#atlassian/send';
import { ProductFault } from '#atlassian/send';
import { parseCriteriaStatus } from '#contract/criteria/criteria-status';
import { propertyKeys } from '#contract/record';
import { cardValue } from '#domain/criteria/progress-words';
import type { PropertyCopy } from '../../usecases/records/record-kind';

/** The field, by its key in the manifest. */
const moduleKey = 'criteria-progress';

/** The field's id on the site, by installation: a process serves several. Forgotten with the process. */
const fieldIds = new Map<string, string>();

/**
 * Writes the progress that the copies of the criteria tell into the app's field, unless it stands there
 * already: each write counts as an update of the work item. False when Jira is too busy; where it
 * refuses for good, or has no such field, there is nothing to show.
 */
export async function showProgress(
  asApp: Connection,
  issueId: string,
  copies: readonly PropertyCopy[],
): Promise<boolean> {
  const copy = copies.find(({ propertyKey }) => propertyKey === propertyKeys.criteriaStatus);
  const status = parseCriteriaStatus(copy?.value);
  if (!status.ok) return true;
  const value = cardValue(status.value);
  try {
    const field = await progressField(asApp);
    if (field === undefined || (await readField(asApp, issueId, field)) === value) return true;
    await writeAppField(asApp, field, [{ issueIds: [issueId], value }]);
    return true;
  } catch (error) {
    const code = error instanceof ProductFault ? error.code : 'PRODUCT_UNAVAILABLE';
    return code !== 'PRODUCT_BUSY' && code !== 'PRODUCT_UNAVAILABLE';
  }
}

/** The id that the field has on this site; undefined where the site has none. */
export async function progressField(asApp: Connection): Promise<string | undefined> {
  const { appAri, environmentAri, installationAri } = getAppContext();
  const known = fieldIds.get(installationAri.installationId);
  if (known !== undefined) return known;
  const { appId } = appAri;
  const { environmentId } = environmentAri;
  const found = await findAppField(asApp, { appId, environmentId, moduleKey });
  if (found !== undefined) fieldIds.set(installationAri.installationId, found);
  return found;
}
