import Spinner from '@atlaskit/spinner';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { InputFields } from '#domain/scoring/input-field';
import { Refusal } from '../../../components/refusal';
import { NotOpened } from '../../../components/not-opened';
import { instantAt } from '#domain/time/instant';
import { unsentSubjects } from '#usecases/records/pending-operations';
import { scoringRecord } from '#usecases/records/scoring-record';
import { frameStorage } from '../../../bridge/kept-text';
import { openOutbox } from '../../../outbox/use-outbox';
import type { TabProps } from '../project-page';
import { wsjfTexts as texts } from '../texts';
import { openFieldWay } from './field-way';
import type { Level } from './open-wsjf';
import './grid/grid.css';
import './grid/cells.css';
import './detail/detail.css';
import './look/look.css';
import './file/import.css';
import './grid/room.css';
import './grid/pinned.css';
import './scenarios/scenarios.css';
import './ranking.css';
import { RankingView } from './ranking-view';
import { createScoreBook } from './score-book';
import { useAddressed } from './use-addressed';
import type { Backlog } from './use-backlog';
import { useBacklog } from './use-backlog';

const levelIn = (text: string | undefined): Level | undefined =>
  text === 'epic' || text === 'story' ? text : undefined;

/** Ranks the epics (or stories) of a project by cost of delay divided by job size. */
export function WsjfTab({ context, address }: TabProps) {
  const { project } = context.extension;
  const [level, setLevel] = useAddressed(address, 'level');
  const asked = levelIn(level);
  const [round, setRound] = useState(0);
  const inputFields = useRef<InputFields>({});
  const book = useMemo(
    () =>
      createScoreBook(
        (id, onRefused) =>
          openOutbox({
            kind: scoringRecord,
            subjectId: id,
            actor: () => ({
              accountId: context.accountId ?? '',
              at: instantAt(Date.now()),
              abilities: [],
            }),
            onRefused: (change, problem) => {
              onRefused(change, problem);
            },
          }),
        openFieldWay(() => inputFields.current),
        unsentSubjects('scoring', frameStorage),
      ),
    [context.accountId],
  );
  const backlog = useBacklog({ projectKey: project.key, timeZone: context.timezone }, asked, {
    round,
    onItems: book.load,
  });
  inputFields.current = backlog.place?.settings.fields ?? {};
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') book.flush();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      book.flush();
    };
  }, [book]);

  const again = () => {
    setRound((count) => count + 1);
  };
  if (backlog.phase === 'gone' || backlog.phase === 'broken' || backlog.place === undefined)
    return (
      <>
        <h1 className="wm-title">{texts.title}</h1>
        <NotYet backlog={backlog} again={again} />
      </>
    );
  return (
    <RankingView
      key={backlog.level}
      place={backlog.place}
      backlog={backlog}
      book={book}
      address={address}
      self={context.accountId}
      onLevel={(next) => {
        setLevel(next, 'push');
        address.write({ item: '', filter: '' });
      }}
      onReload={again}
    />
  );
}

/** What stands under the title until there is something to rank, or where there is nothing. */
function NotYet({ backlog, again }: { readonly backlog: Backlog; readonly again: () => void }) {
  if (backlog.phase === 'gone') return <Refusal {...texts.gone} />;
  if (backlog.phase === 'broken') return <NotOpened error={backlog.error} again={again} />;
  return (
    <p className="wm-waiting">
      <Spinner size="small" label={texts.opening} />{' '}
      {backlog.isWaiting ? texts.busy : texts.opening}
    </p>
  );
}
