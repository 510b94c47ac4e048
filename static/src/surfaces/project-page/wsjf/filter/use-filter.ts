import { useEffect, useMemo, useState } from 'react';
import { checkJql } from '#atlassian/jira/query/check-jql';
import { searchIds } from '#atlassian/jira/query/search-issues';
import type { IssueId } from '#domain/issue/issue';
import type { Filterable } from '#domain/scoring/filter/filter-text';
import { filterBy, findQuery } from '#domain/scoring/filter/filter-text';
import { scopeJql } from '#usecases/macro/load-macro-data';
import type { Address } from '../../../../bridge/address';
import { asViewer } from '../../../../bridge/request';
import { filterTexts } from './filter-texts';
import { useAddressed } from '../use-addressed';

/** What narrows the rows, as it is typed and as it is applied. */
export type Filter = {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly test: (item: Filterable & { readonly id: IssueId }) => boolean;
  /** What Jira answers to a query; undefined while words are typed. */
  readonly said: string | undefined;
};

type Answer = { readonly said: string } | { readonly found: ReadonlySet<IssueId> };

const quietMs = 400;

/**
 * The filter of the address: words, or a query after `jql:`, which Jira checks and answers once typing
 * rests. A query that Jira does not understand hides nothing.
 */
export function useFilter(
  address: Address,
  projectKey: string,
  itemById: ReadonlyMap<IssueId, unknown>,
): Filter {
  const [typed = '', type] = useAddressed(address, 'filter');
  const [answer, setAnswer] = useState<Answer>({ said: filterTexts.asking });
  const query = findQuery(typed);

  useEffect(() => {
    if (query === undefined || query === '') return;
    let isOver = false;
    const tell = (next: Answer) => {
      if (!isOver) setAnswer(next);
    };
    tell({ said: filterTexts.asking });
    const timer = setTimeout(() => {
      ask(projectKey, query).then(tell, () => {
        tell({ said: filterTexts.unanswered });
      });
    }, quietMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [query, projectKey]);

  const test = useMemo((): Filter['test'] => {
    if (query === undefined) return filterBy(typed);
    return query === '' || !('found' in answer) ? () => true : ({ id }) => answer.found.has(id);
  }, [typed, query, answer]);
  const said = useMemo(() => {
    if (query === undefined || query === '') return undefined;
    if (!('found' in answer)) return answer.said;
    const here = [...answer.found].filter((id) => itemById.has(id)).length;
    return filterTexts.found(answer.found.size, projectKey, here);
  }, [query, answer, itemById, projectKey]);
  return { typed, type, test, said };
}

async function ask(projectKey: string, query: string): Promise<Answer> {
  // Checked by itself: a bracket too many would lead out of the brackets that keep it to the project.
  const errors = await checkJql(asViewer, query);
  if (errors.length > 0) return { said: errors.join(' ') };
  const jql = scopeJql({ project: projectKey, jql: query });
  return { found: new Set(await searchIds(asViewer, jql)) };
}
