import type { Caller } from '../../caller';
import type { Catalog } from '../issue/catalog';
import type { SearchableStore } from '../issue/store';
import type { StoredIssue } from '../issue/types';
import { compileClause } from './compile';
import type { JqlContext, Predicate } from './jql-field';
import { collectInOrder } from './collect';
import type { FirstFound } from './collect-first';
import { collectFirst } from './collect-first';
import { readSortKeys } from './order';
import type { Query, Reading } from './parse-jql';
import { parseJql, unreadable } from './parse-jql';

/** What a query is evaluated over, for whom and when. */
export type JqlScope = {
  readonly store: SearchableStore;
  readonly catalog: Catalog;
  readonly caller: Caller;
  /** The account of whoever asks; absent for anonymous. */
  readonly accountId: string | undefined;
  readonly nowMs: number;
};

/** A query that can be run: every sentence against it was dealt with. */
export type CompiledQuery = {
  /** True when the query has a clause that restricts it. */
  readonly isBounded: boolean;
  readonly count: () => number;
  /** All that meet it, in order. */
  readonly collect: () => StoredIssue[];
  /** The first so many of them, or a few more, and how many there are: quicker than sorting all. */
  readonly collectFirst: (most: number) => FirstFound;
};

/** Reads a query for somebody: work items that they may not see are never found. */
export function compileJql(jql: string, scope: JqlScope): Reading<CompiledQuery> {
  const parsed = parseJql(jql);
  return parsed.ok ? compileQuery(parsed.value, scope) : parsed;
}

function compileQuery(query: Query, scope: JqlScope): Reading<CompiledQuery> {
  const complaints = new Set<string>();
  const context = contextOf(scope, complaints);
  const isMet = query.where === undefined ? () => true : compileClause(context, query.where);
  const keys = readSortKeys(context, query.orderBy ?? undefined);
  if (complaints.size > 0) return unreadable(...complaints);
  const mayFind: Predicate = (issue, slot) => context.maySee(issue) && isMet(issue, slot);
  const { memory } = scope.store;
  return {
    ok: true,
    value: {
      isBounded: query.where !== undefined,
      count: () =>
        memory.issues.reduce(
          (count, issue, slot) => (issue !== undefined && mayFind(issue, slot) ? count + 1 : count),
          0,
        ),
      collect: () => collectInOrder(memory.issues, keys, mayFind),
      collectFirst: (most) => collectFirst(memory.issues, keys, { isMet: mayFind, most }),
    },
  };
}

function contextOf(scope: JqlScope, complaints: Set<string>): JqlContext {
  const { catalog, caller, accountId } = scope;
  const browsable = new Map<string, boolean>();
  let last = { projectId: '', may: false };
  const mayBrowse = (projectId: string) => {
    // Work items of one project lie together.
    if (projectId === last.projectId) return last.may;
    const may = browsable.get(projectId) ?? catalog.can(caller, 'BROWSE_PROJECTS', projectId);
    browsable.set(projectId, may);
    last = { projectId, may };
    return may;
  };
  return {
    ...scope,
    timeZone: (accountId && catalog.people.find(accountId)?.timeZone) || 'UTC',
    complain: (sentence) => void complaints.add(sentence),
    mayBrowse,
    maySee: (issue) =>
      mayBrowse(issue.projectId) &&
      (issue.securityId === undefined || catalog.maySee(caller, issue)),
  };
}
