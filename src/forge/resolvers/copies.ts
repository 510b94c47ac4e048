import { readMyPermissions } from '#atlassian/jira/people/permissions';
import type { Connection } from '#atlassian/send';
import { ProductFault, send } from '#atlassian/send';
import { readCriteriaSettings } from '#contract/criteria/criteria-settings';
import { isIssueKind } from '#contract/record';
import type { RecordKindName } from '#domain/record/record';
import type { ProjectSettings } from '#domain/settings/settings';
import type { ApplyPorts } from '../../usecases/records/apply-to-record';
import type { PropertyCopy } from '../../usecases/records/record-kind';
import { hurried, patient } from '../connections';
import { kvsRecordStore } from '../kvs/record-store';
import { requestAsApp, requestAsUser } from '../request';
import type { Publishing } from '../triggers/publish-later';
import { isQueued, queuePublishing } from '../triggers/publish-later';
import { showProgress } from './show-progress';

type Subject = Publishing & {
  /** As whom to try, in this order, and with how much time. */
  readonly accounts: readonly Connection[];
};

/**
 * The ports of the record engine for one subject, in a function that a person waits for. The settings
 * of its project say whether its progress is shown on cards; without them it is not.
 */
export const portsFor = (
  kind: RecordKindName,
  subjectId: string,
  settings?: ProjectSettings,
): ApplyPorts => {
  const accounts = [hurried(requestAsApp), hurried(requestAsUser)];
  return portsOf({ kind, subjectId, isOnCards: isAsked(kind, settings), accounts });
};

/** The same where nobody waits: in triggers, schedule and queue only the app's own account acts. */
export const ownPortsFor = (
  kind: RecordKindName,
  subjectId: string,
  settings?: ProjectSettings,
): ApplyPorts => {
  const accounts = [hurried(requestAsApp)];
  return portsOf({ kind, subjectId, isOnCards: isAsked(kind, settings), accounts });
};

/** The same for the queue, which has the time to wait until Jira takes the copies. */
export const patientPortsFor = (publishing: Publishing): ApplyPorts => {
  const asApp = patient(requestAsApp);
  return {
    ...portsOf({ ...publishing, accounts: [hurried(requestAsApp)] }),
    publish: (copies) => publish({ ...publishing, accounts: [asApp] }, copies),
    ...(publishing.isOnCards === true && {
      show: (copies) => showProgress(asApp, publishing.subjectId, copies),
    }),
  };
};

const isAsked = (kind: RecordKindName, settings: ProjectSettings | undefined): boolean =>
  kind === 'criteria' && settings !== undefined && readCriteriaSettings(settings).showsOnCards;

const portsOf = (subject: Subject): ApplyPorts => ({
  store: kvsRecordStore,
  readCopy: (propertyKey) => readCopy(subject, propertyKey),
  publish: async (copies) => {
    const { kind, subjectId, accounts } = subject;
    // The queue shows this change as well: until then Jira has asked for no more writes.
    if (isQueued(kind, subjectId)) return true;
    return publish({ kind, subjectId, accounts: accounts.map(once) }, copies);
  },
  publishLater: () => queuePublishing(subject),
  ...(subject.isOnCards === true && { show: (copies) => showOnce(subject, copies) }),
});

const once = (connection: Connection): Connection => ({ ...connection, tries: 1 });

/** The queue shows what it has been given as well. */
async function showOnce({ kind, subjectId }: Subject, copies: readonly PropertyCopy[]) {
  return isQueued(kind, subjectId) || showProgress(once(hurried(requestAsApp)), subjectId, copies);
}

async function readCopy({ kind, subjectId, accounts }: Subject, property: string) {
  for (const connection of accounts) {
    try {
      const answer = isIssueKind(kind)
        ? await send(connection, 'readIssueProperty', { params: { issue: subjectId, property } })
        : await send(connection, 'readProjectProperty', {
            params: { project: subjectId, property },
          });
      return (answer.json as { value?: unknown } | undefined)?.value;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
  return undefined;
}

/**
 * Writes the copies as the app; where its account may not edit, as the person who made the change.
 * @throws {ProductFault} `PRODUCT_BUSY` Where only that person can write them, and Jira does not take
 * them: no queue can do it later, so the page sends the change again, and a repeat publishes anew.
 */
async function publish(subject: Subject, copies: readonly PropertyCopy[]): Promise<boolean> {
  const published = await Promise.all(copies.map((copy) => publishOne(subject, copy)));
  return published.every((isDone) => isDone);
}

async function publishOne(
  subject: Subject,
  { propertyKey: property, value: body }: PropertyCopy,
): Promise<boolean> {
  const { kind, subjectId, accounts } = subject;
  for (const connection of accounts) {
    try {
      if (isIssueKind(kind))
        await send(connection, 'writeIssueProperty', {
          params: { issue: subjectId, property },
          body,
        });
      else
        await send(connection, 'writeProjectProperty', {
          params: { project: subjectId, property },
          body,
        });
      return true;
    } catch (error) {
      const code = error instanceof ProductFault ? error.code : 'PRODUCT_UNAVAILABLE';
      if (code === 'PRODUCT_REFUSED_INPUT') return true;
      if (code !== 'PRODUCT_BUSY' && code !== 'PRODUCT_UNAVAILABLE') continue;
      if (await mayAppWrite(subject)) return false;
      throw new ProductFault('PRODUCT_BUSY', 'writeIssueProperty', { status: 429, headers: {} });
    }
  }
  return true;
}

/** Can the queue, which acts as the app alone, do later what Jira is too busy for now? */
async function mayAppWrite({ kind, subjectId, accounts: [asApp, asUser] }: Subject) {
  if (asApp === undefined || asUser === undefined) return true;
  const permission = isIssueKind(kind) ? 'EDIT_ISSUES' : 'ADMINISTER_PROJECTS';
  const where = isIssueKind(kind) ? { issue: subjectId } : { project: subjectId };
  try {
    return (await readMyPermissions(asApp, [permission], where)).has(permission);
  } catch (error) {
    if (isHidden(error)) return false;
    throw error;
  }
}

const isHidden = (error: unknown): boolean =>
  error instanceof ProductFault && ['PRODUCT_NOT_FOUND', 'PRODUCT_FORBIDDEN'].includes(error.code);

const isRefusal = (error: unknown): boolean =>
  isHidden(error) ||
  (error instanceof ProductFault && ['PRODUCT_BUSY', 'PRODUCT_UNAVAILABLE'].includes(error.code));
