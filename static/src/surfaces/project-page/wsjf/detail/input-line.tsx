import { plainNumber } from '#domain/scoring/rank/arithmetic';
import type { ScoreColumn } from '#domain/scoring/score-column';
import type { ScoreInput, ScoringState } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { columnTexts } from '../../texts';
import { fieldTexts } from '../field-texts';
import type { WsjfPlace } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import { detailTexts as texts } from './detail-texts';
import { WhyField } from './why-field';

/** One number of a work item: where it is kept, when and why it was given. */
export function InputLine(props: {
  readonly item: BacklogItem;
  readonly book: ScoreBook;
  readonly place: WsjfPlace;
  readonly column: ScoreColumn;
  readonly state: ScoringState | undefined;
}) {
  const { column, item, book } = props;
  const value = book.valuesOf(item.id)[column];
  const given = latestOf(book.inputOf(item.id, column), props.state?.inputs[column]);
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

/** What this page said of a number, unless somebody said something later. */
function latestOf(
  own: ScoreInput | undefined,
  read: ScoreInput | undefined,
): ScoreInput | undefined {
  if (own === undefined || read === undefined) return own ?? read;
  return own.at < read.at ? read : own;
}
