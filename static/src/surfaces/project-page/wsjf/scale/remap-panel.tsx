import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { arithmeticOf, plainNumber } from '#domain/scoring/rank/arithmetic';
import { isOffScale } from '#domain/scoring/scale/off-scale';
import type { RemappedScore } from '#domain/scoring/scale/remap-scores';
import { remapScores } from '#domain/scoring/scale/remap-scores';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { TypeIcon } from '../../../../components/type-icon';
import { columnTexts } from '../../texts';
import type { WsjfPlace } from '../open-wsjf';
import { methodIn } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';
import { remapTexts as texts } from './remap-texts';
import { PanelButtons } from '../panel-buttons';
import { PanelFrame } from '../panel-frame';

const shownAtMost = 12;

type Remapped = { readonly item: BacklogItem; readonly numbers: readonly RemappedScore[] };

/** What was scored on another scale, with the numbers that each work item would have on this one. */
function findRemapped(place: WsjfPlace, ranking: Ranking, book: ScoreBook): readonly Remapped[] {
  const method = methodIn(place);
  return ranking.ranked.flatMap(({ id, score }) => {
    const item = ranking.itemById.get(id);
    if (item === undefined || !isOffScale(score)) return [];
    const numbers = remapScores([{ id, ...book.givenOf(id) }], method, method.scale);
    return [{ item, numbers: numbers.filter(({ column }) => !(column in method.fields)) }];
  });
}

/** Brings what was scored on another scale to this project's, each number to the same place; shows it first. */
export default function RemapPanel(props: {
  readonly place: WsjfPlace;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly onClose: () => void;
}) {
  const { place, ranking, book } = props;
  const remapped = useMemo(() => findRemapped(place, ranking, book), [place, ranking.ranked, book]);
  const apply = () => {
    for (const { id, column, value } of remapped.flatMap(({ numbers }) => numbers))
      book.set({ id, column, value, why: texts.why });
    book.flush();
    props.onClose();
  };
  return (
    <PanelFrame title={texts.title} onClose={props.onClose}>
      <p className="wm-quiet">
        {remapped.length === 0 ? texts.nothing : texts.lead(place.settings.scale.join(' '))}
      </p>
      <ul className="wm-moves">
        {remapped.slice(0, shownAtMost).map((one) => (
          <RemappedLine key={one.item.id} {...one} place={place} book={book} />
        ))}
        {remapped.length > shownAtMost && (
          <li className="wm-quiet">{texts.more(remapped.length - shownAtMost)}</li>
        )}
      </ul>
      <PanelButtons closeLabel={texts.cancel} onClose={props.onClose}>
        {place.canScore && remapped.length > 0 && (
          <Button appearance="primary" onClick={apply}>
            {texts.apply(remapped.length)}
          </Button>
        )}
      </PanelButtons>
    </PanelFrame>
  );
}

function RemappedLine(
  props: Remapped & { readonly place: WsjfPlace; readonly book: Pick<ScoreBook, 'valuesOf'> },
) {
  const { item, numbers } = props;
  const values = Object.fromEntries(numbers.map(({ column, value }) => [column, value]));
  const { weights } = props.place.settings;
  return (
    <li>
      <TypeIcon name={item.typeName} /> <span className="wm-key">{item.key}</span> {item.summary}
      <div className="wm-quiet">
        {numbers
          .map(({ column, from, value }) =>
            texts.number(columnTexts[column].head, plainNumber(from), plainNumber(value)),
          )
          .join(' · ')}
      </div>
      <div>{arithmeticOf({ ...props.book.valuesOf(item.id), ...values }, weights)}</div>
    </li>
  );
}
