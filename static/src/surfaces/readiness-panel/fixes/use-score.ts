import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { parseScoringSettings } from '#contract/scoring/scoring-settings';
import { parseScoringState } from '#contract/scoring/scoring-state';
import type { Problem } from '#domain/problem';
import { stepsOf, valuesWithFields } from '#domain/scoring/input-field';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn, ScoreValues } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import { valuesOf } from '#domain/scoring/scoring-record';
import { instantAt } from '#domain/time/instant';
import type { SaveStatus } from '#usecases/records/outbox';
import { scoringRecord } from '#usecases/records/scoring-record';
import { answered, backend } from '../../../bridge/backend';
import { openOutbox } from '../../../outbox/use-outbox';
import { openFieldWay } from '../../project-page/wsjf/field-way';
import type { ScoreBook } from '../../project-page/wsjf/score-book';
import { createScoreBook } from '../../project-page/wsjf/score-book';
import type { FixProps } from './fix-control';

/** The score of one work item while it is given in the panel. */
export type ScoreInHand = {
  readonly values: ScoreValues;
  /** The numbers to choose from; one that was given before is among them, whatever the scale is now. */
  readonly stepsOf: (column: ScoreColumn, given: number | undefined) => Scale;
  readonly isBusy: boolean;
  readonly status: SaveStatus;
  readonly problem: Problem | undefined;
  /** Gives all four; those that hold already are looked at again. */
  readonly save: (values: ScoreValues) => Promise<void>;
};

/** Reads the numbers of the work item and saves what is given: into its record, and into fields where the project keeps inputs in them. */
export function useScore({ live, opened }: FixProps): ScoreInHand {
  const { issueId, accountId, projectReadiness } = opened;
  const settings = useMemo(
    () => parseScoringSettings(projectReadiness.settings.sections['scoring']),
    [projectReadiness],
  );
  const [isBusy, setBusy] = useState(false);
  const [unread, setUnread] = useState<Problem>();
  const book = useMemo(() => {
    const actor = () => ({ accountId, at: instantAt(Date.now()), abilities: [] });
    return createScoreBook(
      (id, onRefused) => openOutbox({ kind: scoringRecord, subjectId: id, actor, onRefused }),
      openFieldWay(() => settings.fields),
    );
  }, [accountId, settings]);
  useSyncExternalStore(book.subscribe, book.version);
  useEffect(
    () => () => {
      book.flush();
    },
    [book],
  );

  const sent = useRef(live.source.issue.fields);
  sent.current = live.source.issue.fields;
  useEffect(() => {
    const asked = backend('record.read', { kind: 'scoring', subjectId: issueId });
    void answered(asked).then((answer) => {
      const state = answer.ok ? parseScoringState(answer.value.state) : answer;
      if (!state.ok) {
        setUnread(state.error);
        return;
      }
      const values = valuesWithFields(valuesOf(state.value), settings.fields, sent.current);
      book.load([{ id: issueId, values }]);
    });
  }, [book, issueId, settings]);

  const values = book.valuesOf(issueId);
  const save = async (wanted: ScoreValues) => {
    setBusy(true);
    const changed = scoreColumns.filter((column) => wanted[column] !== values[column]);
    for (const column of changed) book.set({ id: issueId, column, value: wanted[column] });
    if (changed.length < scoreColumns.length) book.confirm(issueId);
    await settled(book);
    setBusy(false);
    if (book.problem() === undefined) await live.changed();
  };

  return {
    values,
    stepsOf: (column, given) => withGiven(stepsOf(settings.fields[column], settings.scale), given),
    isBusy,
    status: book.status(),
    problem: unread ?? book.problem(),
    save,
  };
}

const withGiven = (steps: Scale, given: number | undefined): Scale =>
  given === undefined || steps.includes(given) ? steps : [...steps, given].sort((a, b) => a - b);

/** Waits until everything is saved, or something was refused. */
function settled(book: ScoreBook): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (book.status().phase !== 'saved' && book.problem() === undefined) return;
      stop();
      resolve();
    };
    const stop = book.subscribe(look);
    book.flush();
    look();
  });
}
