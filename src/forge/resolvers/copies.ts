import { ProductFault, send } from '#atlassian/send';
import { isIssueKind } from '#contract/record';
import type { RecordKindName } from '#domain/record/record';
import type { Request } from '../../ports/request';
import type { ApplyPorts } from '../../usecases/records/apply-to-record';
import type { PropertyCopy } from '../../usecases/records/record-kind';
import { kvsRecordStore } from '../kvs/record-store';
import { requestAsApp, requestAsUser } from '../request';

/** Waits in a function: short, because a function has 25 seconds in all. */
export const waitBriefly = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.min(ms, 3000));
  });

type Subject = {
  readonly kind: RecordKindName;
  readonly subjectId: string;
  /** As whom to try, in this order. */
  readonly accounts: readonly Request[];
};

/** The ports of the record engine for one subject, in a function that a person invoked. */
export const portsFor = (kind: RecordKindName, subjectId: string): ApplyPorts =>
  portsOf({ kind, subjectId, accounts: [requestAsApp, requestAsUser] });

/** The same where nobody invoked it: in triggers, schedule and queue only the app's own account acts. */
export const ownPortsFor = (kind: RecordKindName, subjectId: string): ApplyPorts =>
  portsOf({ kind, subjectId, accounts: [requestAsApp] });

const portsOf = (subject: Subject): ApplyPorts => ({
  store: kvsRecordStore,
  readCopy: (propertyKey) => readCopy(subject, propertyKey),
  publish: (copies) => publish(subject, copies),
});

async function readCopy({ kind, subjectId, accounts }: Subject, property: string) {
  for (const request of accounts) {
    try {
      const answer = isIssueKind(kind)
        ? await send({ request, wait: waitBriefly }, 'readIssueProperty', {
            params: { issue: subjectId, property },
          })
        : await send({ request, wait: waitBriefly }, 'readProjectProperty', {
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
 * Writes the copies as the app; where its account may not edit, as the person who made the change. A
 * copy that Jira is too busy to take is left to the next change: the record is what decides.
 */
async function publish(subject: Subject, copies: readonly PropertyCopy[]) {
  await Promise.all(copies.map((copy) => publishOne(subject, copy)));
}

async function publishOne({ kind, subjectId, accounts }: Subject, copy: PropertyCopy) {
  const { propertyKey: property, value: body } = copy;
  for (const request of accounts) {
    const connection = { request, wait: waitBriefly, tries: 3 };
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
      return;
    } catch (error) {
      if (!(error instanceof ProductFault)) throw error;
      if (!['PRODUCT_NOT_FOUND', 'PRODUCT_FORBIDDEN'].includes(error.code)) return;
    }
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ProductFault &&
  ['PRODUCT_NOT_FOUND', 'PRODUCT_FORBIDDEN', 'PRODUCT_BUSY', 'PRODUCT_UNAVAILABLE'].includes(
    error.code,
  );
