import { counted } from '../../../../components/counted';

const placeOf = (place: number | undefined): string =>
  place === undefined ? 'not scored' : String(place);

/** Every text of scenarios. */
export const scenarioTexts = {
  open: 'Scenarios…',
  title: 'Scenarios',
  lead: 'A scenario is a set of numbers and weights that you can compare and take, or leave. It changes no score until you adopt it.',
  name: 'Name of the scenario',
  keep: 'Keep the numbers as they are',
  weightsTitle: 'Weights to try',
  keepWeights: 'Keep as a scenario',
  none: 'No scenarios yet.',
  compare: 'Compare',
  compared: (name: string, moves: number) =>
    moves === 0 ? `${name} ranks as now.` : `${name}: ${counted(moves, 'moves', 'move')}`,
  change: (key: string, from: number | undefined, to: number | undefined) =>
    `${key}: ${placeOf(from)} → ${placeOf(to)}`,
  adopt: (count: number, isReweighed: boolean) =>
    count === 0
      ? 'Adopt the weights'
      : `Adopt: ${counted(count, 'number changes', 'numbers change')}${isReweighed ? ', and the weights' : ''}`,
  whoMayAdopt:
    'It has other weights. Project administrators, and whom they named in Project settings › Waymark, change those: ask one of them to adopt it.',
  before: (name: string) => `Before ${name}`,
  why: (name: string) => `Scenario ${name}`,
  adopted: 'Adopted. What was before is kept as a scenario.',
  forget: 'Delete',
  close: 'Close',
  unread: 'Waymark did not answer, so what is kept is not known. Open this again in a minute.',
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  broken: 'Waymark did not answer. Nothing was changed.',
} as const;
