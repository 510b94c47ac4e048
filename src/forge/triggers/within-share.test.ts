import { InternalServerError, PartialSuccessError, RateLimitError } from '@forge/events';
import { ForgeKvsAPIError } from '@forge/kvs';
import type { ProductFaultCode } from '#atlassian/send';
import { ProductFault } from '#atlassian/send';
import { RecordBusy } from '../../usecases/records/record-busy';
import { isPassing } from './within-share';

describe('isPassing', () => {
  it.each([
    { what: 'the queue takes no more this minute', error: new RateLimitError('429') },
    { what: 'the queue is out of order', error: new InternalServerError('500') },
    { what: 'the queue took some events', error: new PartialSuccessError('', { jobId: 'j' }, []) },
    { what: 'the store takes no more this second', error: storeAnswers(429) },
    { what: 'the store is out of order', error: storeAnswers(503) },
    { what: 'too many changed a record at once', error: tooBusy() },
    { what: 'Jira is busy', error: jiraAnswers('PRODUCT_BUSY', 429) },
    { what: 'Jira is out of order', error: jiraAnswers('PRODUCT_UNAVAILABLE', 503) },
  ])('calls again where $what', ({ error }) => {
    expect(isPassing(error)).toBe(true);
  });

  it.each([
    { what: 'the store refuses a value', error: storeAnswers(400) },
    { what: 'Jira refuses a query', error: jiraAnswers('PRODUCT_REFUSED_INPUT', 400) },
    { what: 'Waymark is wrong', error: new TypeError('of undefined') },
  ])('does not where $what', ({ error }) => {
    expect(isPassing(error)).toBe(false);
  });
});

// Helpers

function tooBusy() {
  return new RecordBusy({ code: 'TRY_LATER', message: 'Many at once.', remedy: 'Wait.' });
}

function storeAnswers(status: number) {
  return new ForgeKvsAPIError({ status, statusText: '' }, { code: 'ANY', message: '' });
}

function jiraAnswers(code: ProductFaultCode, status: number) {
  return new ProductFault(code, 'countIssues', { status, headers: {} });
}
