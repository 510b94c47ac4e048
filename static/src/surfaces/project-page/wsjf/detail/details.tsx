import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import { Suspense, lazy, useEffect, useMemo, useRef, useState } from 'react';
import { parseScoringState } from '#contract/scoring/scoring-state';
import { arithmeticOf, plainNumber, unweightedArithmetic } from '#domain/scoring/rank/arithmetic';
import { stepsIn } from '#domain/scoring/input-field';
import { findPlaceRange } from '#domain/scoring/honesty/place-range';
import { ageOfScore } from '#domain/scoring/honesty/score-age';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import type { ScoringState } from '#domain/scoring/scoring-record';
import { costOfDelay } from '#domain/scoring/rank/wsjf-score';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { backend } from '../../../../bridge/backend';
import { openIssue } from '../../../../bridge/navigation';
import { TypeIcon } from '../../../../components/type-icon';
import { columnTexts } from '../../texts';
import { missingOf } from '../grid/cell-of';
import { detailTexts as texts } from './detail-texts';
import { fieldTexts } from '../field-texts';
import type { Level, WsjfPlace } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';
import { comparedIn } from '../use-ranking';
import { WhyField } from './why-field';

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
  const { weights, freshDays } = place.settings;
  const [state, setState] = useState<ScoringState | undefined>();
  useEffect(() => {
    let isGone = false;
    void backend('record.read', { kind: 'scoring', subjectId: item.id }).then(
      (answer) => {
        const parsed = answer.ok ? parseScoringState(answer.value.state) : undefined;
        if (!isGone && parsed?.ok === true) setState(parsed.value);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [item.id]);

  const frame = useRef<HTMLElement>(null);
  // Where there is no room beside the table the details stand below it: then they come into view.
  useEffect(() => {
    if (matchMedia('(max-width: 900px)').matches) frame.current?.scrollIntoView();
  }, [state]);
  const values = book.valuesOf(item.id);
  const ranked = ranking.rankedById.get(item.id);
  const unweighted = unweightedArithmetic(values, weights);
  const today = new Date().toISOString().slice(0, 10);
  const age = item.scoredOn === undefined ? undefined : ageOfScore(item.scoredOn, today, freshDays);
  return (
    <aside className="wm-details" ref={frame} aria-label={texts.label(item.key)}>
      <div className="wm-details-head">
        <span aria-hidden="true">
          <TypeIcon name={item.typeName} />
        </span>
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            void openIssue(item.key);
          }}
        >
          {item.key}
        </button>
        <span className="wm-quiet">
          {item.typeName} · {item.statusName}
        </span>
        <IconButton
          icon={CrossIcon}
          label={texts.close}
          appearance="subtle"
          spacing="compact"
          onClick={props.onClose}
        />
      </div>
      <h2 className="wm-subtitle">{item.summary}</h2>
      <p className="wm-sum">{arithmeticOf(values, weights)}</p>
      {unweighted !== undefined && <p className="wm-quiet">{texts.unweighted(unweighted)}</p>}
      {missingOf(ranked) !== undefined && <p className="wm-quiet">{missingOf(ranked)}</p>}
      {ranked?.position !== undefined && (
        <PlaceLine {...{ item, ranking, book, place }} position={ranked.position} />
      )}
      {age?.isStale === true && !book.touched().has(item.id) && (
        <p className="wm-stale">
          {texts.stale(age.days)}{' '}
          {place.canScore && (
            <button
              type="button"
              className="wm-link"
              onClick={() => {
                book.confirm(item.id);
              }}
            >
              {texts.stillRight}
            </button>
          )}
        </p>
      )}
      <dl className="wm-inputs">
        {scoreColumns.map((column) => (
          <Input key={column} {...props} column={column} state={state} />
        ))}
      </dl>
      {item.dueOn !== undefined && (
        <Suspense fallback={null}>
          <DeadlineAdvice item={item} place={place} level={props.level} book={book} />
        </Suspense>
      )}
      <Waiting {...props} />
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

function Input(props: {
  readonly item: BacklogItem;
  readonly book: ScoreBook;
  readonly place: WsjfPlace;
  readonly column: ScoreColumn;
  readonly state: ScoringState | undefined;
}) {
  const { column, item, book } = props;
  const value = book.valuesOf(item.id)[column];
  const given = props.state?.inputs[column];
  const field = props.place.settings.fields[column];
  const isKnown = given !== undefined && given.value === value;
  return (
    <div className="wm-input">
      <dt>
        {columnTexts[column].name}
        {field !== undefined && (
          <span className="wm-quiet"> · {fieldTexts.keptIn(field.name)}</span>
        )}
      </dt>
      <dd>
        <span className="wm-input-value">
          {value === undefined ? texts.notScored : plainNumber(value)}
        </span>
        {isKnown && <span className="wm-quiet">{texts.on(given.at)}</span>}
        {value !== undefined && (
          <WhyField
            key={`${column}-${String(isKnown)}`}
            label={texts.whyLabel(columnTexts[column].name)}
            why={isKnown ? given.why : undefined}
            canWrite={props.place.canScore}
            onWrite={(why) => {
              book.set({ id: item.id, column, value, why });
            }}
          />
        )}
      </dd>
    </div>
  );
}

/** The place in the ranking, and how far a single step in one number would take it. */
function PlaceLine(props: {
  readonly item: BacklogItem;
  readonly position: number;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly place: WsjfPlace;
}) {
  const { item, position, ranking, book } = props;
  const { weights, fields, scale } = props.place.settings;
  const range = useMemo(() => {
    const items = comparedIn(ranking, book);
    return findPlaceRange(item.id, items, { weights, stepsOf: stepsIn({ scale, fields }) });
  }, [item.id, ranking.itemById, ranking.ranked, book, weights, fields, scale]);
  const isMovable = range !== undefined && range.best < range.worst;
  return (
    <p className="wm-quiet">
      {texts.position(position, ranking.scored)}
      {isMovable && texts.range(range.best, range.worst)}
    </p>
  );
}

/** What waits for this work item, with what the wait costs; a view, the score stays. */
function Waiting(props: {
  readonly item: BacklogItem;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly place: WsjfPlace;
}) {
  const { item, ranking, book, place } = props;
  const places = new Map(ranking.order.map((id, at) => [id, at]));
  const waiting = item.blocks.flatMap((id) => ranking.itemById.get(id) ?? []);
  if (waiting.length === 0) return null;
  return (
    <ul className="wm-waiting-list">
      {waiting.map((other) => {
        const delay = costOfDelay(book.valuesOf(other.id), place.settings.weights);
        const isBefore = (places.get(other.id) ?? 0) < (places.get(item.id) ?? 0);
        return (
          <li key={other.id}>
            {texts.blocks(other.key, delay === undefined ? undefined : plainNumber(delay))}
            {isBefore && <span className="wm-violation"> {texts.standsBefore}</span>}
          </li>
        );
      })}
    </ul>
  );
}
