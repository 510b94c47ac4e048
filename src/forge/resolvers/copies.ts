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

/** The ports of the record engine for one subject. */
export function portsFor(kind: RecordKindName, subjectId: string): ApplyPorts {
  return {
    store: kvsRecordStore,
    readCopy: (propertyKey) => readCopy(kind, subjectId, propertyKey),
    publish: (copies) => publish(kind, subjectId, copies),
  };
}

const accounts: readonly Request[] = [requestAsApp, requestAsUser];

async function readCopy(kind: RecordKindName, subjectId: string, property: string) {
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
async function publish(kind: RecordKindName, subjectId: string, copies: readonly PropertyCopy[]) {
  await Promise.all(copies.map((copy) => publishOne(kind, subjectId, copy)));
}

async function publishOne(kind: RecordKindName, subjectId: string, copy: PropertyCopy) {
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
