import { SaveStatusText } from '../../../components/save-status';
import { wsjfTexts as texts } from '../texts';
import { ProblemLine } from './problem-line';
import type { ScoreBook } from './score-book';

/** What stands under the table: that nothing matches, how saving goes, why a number was refused. */
export function RankingFoot(props: {
  readonly book: ScoreBook;
  /** How many cells a number would be given to at once. */
  readonly picked: number;
  /** What was taken back a moment ago. */
  readonly takenBack: string | undefined;
  readonly isEmptied: boolean;
  readonly onClearFilter: () => void;
}) {
  const { book } = props;
  const problem = book.problem();
  return (
    <>
      {props.isEmptied && (
        <p className="wm-none">
          {texts.noMatch}{' '}
          <button type="button" className="wm-link" onClick={props.onClearFilter}>
            {texts.clearFilter}
          </button>
        </p>
      )}
      <div className="wm-foot">
        {props.picked > 1 && <span role="status">{texts.picked(props.picked)}</span>}{' '}
        <span role="status">{props.takenBack}</span>{' '}
        <SaveStatusText status={book.status()} isUsed={book.touched().size > 0} />
        <ProblemLine problem={problem} />
      </div>
    </>
  );
}
