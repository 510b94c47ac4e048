import { useMemo, useState } from 'react';
import { stepsIn } from '#domain/scoring/input-field';
import type { Address } from '../../../bridge/address';
import type { CutMarks } from './cut/plan-cuts';
import { useFilter } from './filter/use-filter';
import { columnsWith } from './grid/grid-column';
import { useCells } from './grid/use-cells';
import { useSelectedItem, useShownRows } from './grid/use-shown-rows';
import { useViews } from './look/use-views';
import type { WsjfPlace } from './open-wsjf';
import type { ScoreBook } from './score-book';
import { useAttention } from './use-attention';
import type { Backlog } from './use-backlog';
import { usePanels } from './use-panels';
import type { Ranking } from './use-ranking';
import { useTakingBack } from './use-taking-back';

/** Which rows are shown in which order, what is looked at beside them, and where the person is among them. */
export function useRankedRows(given: {
  readonly place: WsjfPlace;
  readonly backlog: Backlog;
  readonly book: ScoreBook;
  readonly address: Address;
  readonly ranking: Ranking;
}) {
  const { place, backlog, book, address, ranking } = given;
  const { settings, canScore } = place;
  const attention = useAttention(backlog, book, place);
  const views = useViews(address);
  const filter = useFilter(address, place.project.key, ranking.itemById);
  const panels = usePanels(address);
  const { selected, select } = useSelectedItem(address, ranking);
  const rows = useShownRows(address, ranking, {
    ...{ book, settings, test: filter.test },
    isFeasibleWanted: views.on.has('feasible'),
  });
  const stepsOf = useMemo(() => stepsIn(settings), [settings]);
  const cells = useCells({ ids: rows.ids, book, ranking, stepsOf, canScore, onSelect: select });
  const takenBack = useTakingBack(place, book, cells);
  const columns = useMemo(() => columnsWith(views.columns), [views.columns]);
  const [marks, setMarks] = useState<CutMarks>(new Map());
  const isWhole = filter.typed === '';
  return {
    ...{ attention, views, filter, panels, selected, select, rows, cells, columns, takenBack },
    isWhole,
    /** The lines of what fits stand in the table: its order is the ranking's, and whole. */
    isCut: rows.sort === undefined && isWhole,
    marks,
    setMarks,
  };
}
