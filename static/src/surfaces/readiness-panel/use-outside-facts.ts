import type { Dispatch, SetStateAction } from 'react';
import { useEffect, useState } from 'react';
import { outsideOf } from '#domain/readiness/definition/needs';
import type { OutsideFacts } from '#domain/readiness/judge/facts';
import { preparedFor } from '#domain/readiness/judge/judge-issue';
import type { ProjectReadiness, ReadinessSource } from '#domain/readiness/status/readiness-source';
import { asViewer } from '../../bridge/request';

/** What is judged of a work item, and what was found outside it already. */
type Asked = {
  readonly source: ReadinessSource;
  readonly projectReadiness: ProjectReadiness;
  readonly known: OutsideFacts | undefined;
  /** Whether work is still to begin: later nothing is looked for. */
  readonly isOn: boolean;
};

/** What rules look for outside the work item: linked ones, queries, expressions. Read after the first paint. */
export function useOutsideFacts({
  source,
  projectReadiness,
  known = {},
  isOn,
}: Asked): readonly [OutsideFacts, Dispatch<SetStateAction<OutsideFacts>>] {
  const [outside, setOutside] = useState(known);
  useEffect(() => {
    const asked = outsideOf(preparedFor(source.issue.type.name, projectReadiness.definitions));
    if (asked.needs.length === 0 || !isOn) return;
    let isShown = true;
    const looking = import('#atlassian/jira/issue/read-outside').then(({ readOutside }) =>
      readOutside(asViewer, source, asked),
    );
    looking.then(
      (facts) => {
        if (isShown) setOutside(facts);
      },
      () => undefined, // what was not answered stays open, and nothing is written for search
    );
    return () => {
      isShown = false;
    };
  }, [source.issue, projectReadiness, isOn]);
  return [outside, setOutside];
}
