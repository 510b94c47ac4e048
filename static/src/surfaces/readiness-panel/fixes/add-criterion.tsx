import { useRef, useState } from 'react';
import type { Problem } from '#domain/problem';
import { addCriterion } from '#usecases/readiness/add-criterion';
import { answered, backend } from '../../../bridge/backend';
import { announce } from '../../../bridge/page-events';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';

/** Adds an acceptance criterion from here, to the same record that the criteria panel keeps. */
export default function AddCriterion({ live, opened }: FixProps) {
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const sent = useRef(nothingSent);
  const add = async (text: string) => {
    // What nobody answered may have arrived: the same words are sent again under the same id.
    if (sent.current.text !== text) sent.current = { text, newId: newId() };
    setBusy(true);
    const added = await answered(
      addCriterion({ issueId: opened.issueId, ...sent.current }, backend),
    );
    setBusy(false);
    setProblem(added.ok ? undefined : added.error);
    if (!added.ok) return;
    sent.current = nothingSent;
    setRound(round + 1);
    live.criteriaAdded(1);
    announce('waymark.criteria-saved', { issueId: opened.issueId, ...added.value });
    announce('waymark.issue-changed', { issueId: opened.issueId });
  };
  return (
    <Disclosure text={texts.addOne}>
      {(close) => (
        <>
          <OneField
            key={round}
            isBusy={isBusy}
            label={texts.addCriterion}
            submit={texts.addOne}
            onSubmit={(text) => void add(text)}
            onCancel={close}
          />
          <Refused problem={problem} />
        </>
      )}
    </Disclosure>
  );
}

const nothingSent = { text: '', newId: '' };
const newId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 20);
