import type { BacklogPorts } from '#usecases/scoring/load-backlog';

/** How long each request takes. */
export const requestMs = 150;

/** So many ids come in one page. */
export const idsPerPage = 5000;

/** So many work items with their fields come at once. */
export const rowsPerPage = 100;

/** A site whose every request takes 150 ms of a clock that stands still otherwise. */
export function clockedSite(count: number) {
  const ids = Array.from({ length: count }, (_, at) => String(10_000 + at));
  let time = 0;
  let requests = 0;
  let pending: { readonly at: number; readonly resolve: () => void }[] = [];
  const advance = (): void => {
    setImmediate(() => {
      pending.sort((a, b) => a.at - b.at);
      const first = pending.shift();
      if (first === undefined) return;
      time = Math.max(time, first.at);
      first.resolve();
      if (pending.length > 0) advance();
    });
  };
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      pending = [...pending, { at: time + ms, resolve }];
      if (pending.length === 1) advance();
    });
  const asked = (): Promise<void> => {
    requests += 1;
    return wait(requestMs);
  };
  const ports: BacklogPorts = {
    async readIds(_, token) {
      await asked();
      const from = Number(token ?? '0');
      const page = ids.slice(from, from + idsPerPage);
      const next = from + idsPerPage;
      return next < count ? { ids: page, nextPageToken: String(next) } : { ids: page };
    },
    async readIssues(batch) {
      await asked();
      return batch.map((id) => ({ id, key: `PAY-${id}`, fields: { summary: 'Pays by card' } }));
    },
    now: () => time,
    wait,
  };
  /** A page of a search that sends fields along, as Jira answers it. */
  const readRows = async (from: number, atMost: number) => {
    await asked();
    const end = Math.min(count, from + atMost);
    const issues = ids.slice(from, end).map((id) => ({
      id,
      key: `PAY-${id}`,
      self: `http://bench.invalid/rest/api/3/issue/${id}`,
      fields: { summary: 'Pays by card' },
    }));
    return end < count
      ? { issues, isLast: false, nextPageToken: String(end) }
      : { issues, isLast: true };
  };
  return { ports, readRows, now: () => time, requests: () => requests };
}
