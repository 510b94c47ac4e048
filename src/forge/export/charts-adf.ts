import { percentOfLikelihood } from '#domain/forecast/likelihood-words';
import type { MacroView, ShownBurnUp, ShownFlow } from '#domain/roadmap/macro-view';
import { addDays } from '#domain/time/calendar-day';
import type { Node } from './adf-nodes';
import { date, heading, line, paragraph, table, text } from './adf-nodes';

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

function flowTables({
  weekly,
  weeklySpan,
  p50,
  p85,
  ages,
  cycleTimes,
}: ShownFlow): readonly Node[] {
  const days = (value: number | undefined): string =>
    value === undefined ? 'too few to say' : `${String(value)} days`;
  return [
    heading('Flow'),
    table(
      ['What', 'Value'],
      [
        [line('Cycle time that half do not exceed'), line(days(p50))],
        [line('Cycle time that 85 % do not exceed'), line(days(p85))],
        [line('Finished in 90 days with known days'), line(String(cycleTimes.length))],
        [line('In progress with a known start'), line(String(ages.length))],
      ],
    ),
    table(
      ['Week from', 'Finished'],
      weekly.map((count, index) => [
        paragraph(date(addDays(weeklySpan.from, 7 * index))),
        line(String(count)),
      ]),
    ),
  ];
}

function burnUpRow({
  name,
  weeks,
  releaseOn,
  p50On,
  p85On,
  ...rest
}: ShownBurnUp): readonly Node[] {
  const now = weeks.at(-1);
  return [
    line(name),
    line(now === undefined ? '–' : `${String(now.done)} of ${String(now.scope)}`),
    releaseOn === undefined ? line('no date') : paragraph(date(releaseOn)),
    p50On === undefined || p85On === undefined
      ? line(rest.because ?? '–')
      : paragraph(
          ...[date(p50On), text(' – '), date(p85On)],
          ...(rest.likelihood === undefined
            ? []
            : [text(` (${percentOfLikelihood(rest.likelihood)})`)]),
        ),
  ];
}

/** What the charts of a view show, as tables: paper has no charts, and an e-mail neither. */
export const chartTables = ({ flow, burnUps = [], sprints = [] }: MacroView): readonly Node[] => [
  ...(flow === undefined ? [] : flowTables(flow)),
  ...(burnUps.length === 0
    ? []
    : [
        heading('Versions'),
        table(['Version', 'Done', 'Release', 'Likely done'], burnUps.map(burnUpRow)),
      ]),
  ...(sprints.length === 0
    ? []
    : [
        heading('Sprints'),
        table(
          ['Sprint', 'Planned', 'Done', 'Done of what was planned', 'Change of scope'],
          sprints.map((sprint) => [
            line(sprint.name),
            line(rounded(sprint.committed)),
            line(rounded(sprint.completed)),
            line(rounded(sprint.completedOfCommitted)),
            line(rounded(sprint.added - sprint.removed + sprint.reestimated)),
          ]),
        ),
      ]),
];
