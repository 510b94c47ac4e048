import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { parseScoringState } from '#contract/scoring/scoring-state';
import { arithmeticOf, unweightedArithmetic } from '#domain/scoring/rank/arithmetic';
import { ageOfScore } from '#domain/scoring/honesty/score-age';
import { scoreColumns } from '#domain/scoring/score-column';
import type { ScoringState } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { backend } from '../../../../bridge/backend';
import { openIssue } from '../../../../bridge/navigation';
import { todayIn } from '../../../../bridge/today';
import { TypeIcon } from '../../../../components/type-icon';
import { LinkButton } from '../../../../components/link-button';
import { missingOf } from '../grid/cell-of';
import { detailTexts as texts } from './detail-texts';
import type { Level, WsjfPlace } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';
import { useWayOut } from '../use-way-out';
import { InputLine } from './input-line';
import { PlaceLine } from './place-line';
import { WaitingList } from './waiting-list';

const HistoryList = lazy(() => import('./history-list'));
const DeadlineAdvice = lazy(() => import('../advice/deadline-advice'));

/** One work item beside the table: its arithmetic, who gave which number when and why, what waits for it. */
export function Details(props: {
  readonly item: BacklogItem;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly place: WsjfPlace;
  readonly level: Level;
  readonly onClose: () => void;
}) {
  const { item, ranking, book, place } = props;
  const { weights } = place.settings;
  const state = useScoringState(item.id);
  const frame = useRef<HTMLElement>(null);
  // Where there is no room beside the table the details stand below it: then they come into view.
  useEffect(() => {
    if (matchMedia('(max-width: 900px)').matches) frame.current?.scrollIntoView();
  }, [state]);
  useWayOut(frame, { onLeave: props.onClose, opener: '', around: '.wm-grid', isKept: true });
  const values = book.valuesOf(item.id);
  const ranked = ranking.rankedById.get(item.id);
  const unweighted = unweightedArithmetic(values, weights);
  return (
    <aside className="wm-details" ref={frame} aria-label={texts.label(item.key)}>
      <Head item={item} onClose={props.onClose} />
      <h2 className="wm-subtitle">{item.summary}</h2>
      <p className="wm-sum">{arithmeticOf(values, weights)}</p>
      {unweighted !== undefined && <p className="wm-quiet">{texts.unweighted(unweighted)}</p>}
      {missingOf(ranked) !== undefined && <p className="wm-quiet">{missingOf(ranked)}</p>}
      {ranked?.position !== undefined && (
        <PlaceLine {...{ item, ranking, book, place }} position={ranked.position} />
      )}
      <OldScore item={item} place={place} book={book} />
      <dl className="wm-inputs">
        {scoreColumns.map((column) => (
          <InputLine key={column} {...props} column={column} state={state} />
        ))}
      </dl>
      {item.dueOn !== undefined && (
        <Suspense fallback={null}>
          <DeadlineAdvice item={item} place={place} level={props.level} book={book} />
        </Suspense>
      )}
      <WaitingList {...props} />
      <PastChanges issueId={item.id} />
    </aside>
  );
}

/** The history, read when it is asked for. */
function PastChanges({ issueId }: { readonly issueId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{texts.history}</summary>
      <Suspense fallback={null}>{isOpen && <HistoryList issueId={issueId} />}</Suspense>
    </details>
  );
}

/** Its record: who gave which number, when and why; undefined until it is read. */
function useScoringState(issueId: string): ScoringState | undefined {
  const [state, setState] = useState<ScoringState | undefined>();
  useEffect(() => {
    let isGone = false;
    void backend('record.read', { kind: 'scoring', subjectId: issueId }).then(
      (answer) => {
        const parsed = answer.ok ? parseScoringState(answer.value.state) : undefined;
        if (!isGone && parsed?.ok === true) setState(parsed.value);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [issueId]);
  return state;
}

function Head({ item, onClose }: { readonly item: BacklogItem; readonly onClose: () => void }) {
  return (
    <div className="wm-details-head">
      <span aria-hidden="true">
        <TypeIcon name={item.typeName} />
      </span>
      <LinkButton
        onPress={() => {
          void openIssue(item.key);
        }}
      >
        {item.key}
      </LinkButton>
      <span className="wm-quiet">
        {item.typeName} · {item.statusName}
      </span>
      <IconButton
        icon={CrossIcon}
        label={texts.close}
        appearance="subtle"
        spacing="compact"
        onClick={onClose}
      />
    </div>
  );
}

/** A score that was given long ago, and the word that it still holds. */
function OldScore(props: {
  readonly item: BacklogItem;
  readonly place: WsjfPlace;
  readonly book: ScoreBook;
}) {
  const { item, place, book } = props;
  const today = todayIn(place.timeZone);
  if (item.scoredOn === undefined || book.touched().has(item.id)) return null;
  const age = ageOfScore(item.scoredOn, today, place.settings.freshDays);
  if (!age.isStale) return null;
  return (
    <p className="wm-stale">
      {texts.stale(age.days)}{' '}
      {place.canScore && (
        <LinkButton
          onPress={() => {
            book.confirm(item.id);
          }}
        >
          {texts.stillRight}
        </LinkButton>
      )}
    </p>
  );
}
