import type { RefObject } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { acceptAbility } from '#domain/criteria/decide';
import type { Issue } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import { instantAt } from '#domain/time/instant';
import { criteriaRecord } from '#usecases/records/criteria-record';
import type { Outbox, SaveStatus } from '#usecases/records/outbox';
import { openOutbox } from '../../../outbox/use-outbox';
import { worstOf } from '../wsjf/worst-status';

/** A work item that is decided on; its list, where it is known. */
export type Decided = {
  readonly issue: Pick<Issue, 'id' | 'key'>;
  readonly state?: CriteriaState;
};

/** What sends the decisions on one work item. */
export type DecisionBox = Outbox<CriteriaState, CriteriaChange>;

/** What the boxes tell: how the saving goes, and what was not made. */
export type BoxEars = {
  readonly onStatus: (status: SaveStatus) => void;
  readonly onRefused: (of: Decided, change: CriteriaChange, problem: Problem) => void;
};

/** One outbox for each work item, opened when it is first asked for; what is unsent leaves with the page. */
export function useDecisionBoxes(
  accountId: string,
  ears: RefObject<BoxEars>,
): (of: Decided) => DecisionBox {
  const boxes = useRef(new Map<string, DecisionBox>());
  useEffect(() => {
    const open = boxes.current;
    const flush = () => {
      if (document.visibilityState === 'hidden') for (const box of open.values()) void box.flush();
    };
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      for (const box of open.values()) void box.flush();
    };
  }, []);
  return useCallback(
    (of: Decided) => {
      const { issue, state } = of;
      const known = boxes.current.get(issue.id);
      if (known !== undefined) return known;
      const box = openOutbox({
        kind: criteriaRecord,
        subjectId: issue.id,
        actor: () => ({ accountId, at: instantAt(Date.now()), abilities: [acceptAbility] }),
        onRefused: (change: CriteriaChange, problem) => {
          ears.current?.onRefused(of, change, problem);
        },
      });
      // The copy's own number is not taken over: anybody who may edit the item can have written it.
      if (state !== undefined) box.offer(0, state);
      const open = boxes.current.set(issue.id, box);
      const tell = () => {
        ears.current?.onStatus(worstOf([...open.values()].map((each) => each.status())));
      };
      box.subscribe(tell);
      tell();
      return box;
    },
    [accountId, ears],
  );
}
