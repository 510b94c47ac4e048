import type { MeasureDefinition, MeasureId } from './kpi';

const definition = (
  id: MeasureId,
  words: Omit<MeasureDefinition, 'id'>,
): readonly [MeasureId, MeasureDefinition] => [id, { id, ...words }];

/** What every measure means, in the words shown on a click. */
export const measureDefinitions: ReadonlyMap<MeasureId, MeasureDefinition> = new Map([
  definition('finished', {
    label: 'Finished in the last 30 days',
    unit: 'work items',
    direction: 'up',
    definition:
      'Work items below epics whose last entry into a finished status lies within the last 30 days, today included. Sub-tasks and work closed without being done are not counted.',
  }),
  definition('inProgress', {
    label: 'In progress',
    unit: 'work items',
    direction: 'down',
    definition: 'Work items below epics that have been started and are not finished.',
  }),
  definition('ready', {
    label: 'Ready to start',
    unit: 'work items',
    direction: 'up',
    definition:
      'Work items below epics that nobody has started and whose last readiness check in Waymark left nothing open.',
  }),
  definition('criteriaMet', {
    label: 'Criteria met',
    unit: 'criteria',
    direction: 'up',
    definition:
      'Acceptance criteria that are met or accepted, of all criteria of the work items in this scope. Waived ones count in neither.',
  }),
  definition('cycleTime', {
    label: 'Cycle time, 85th percentile',
    unit: 'days',
    direction: 'down',
    definition:
      'Days from first started to last finished, both days counted, that 85 % of the work items finished in the last 90 days did not exceed (nearest rank).',
  }),
  definition('leadTime', {
    label: 'Lead time, 85th percentile',
    unit: 'days',
    direction: 'down',
    definition:
      'Days from created to last finished, both days counted, that 85 % of the work items finished in the last 90 days did not exceed (nearest rank).',
  }),
  definition('age', {
    label: 'Oldest work in progress',
    unit: 'days',
    direction: 'down',
    definition: 'Days since the longest-running work item in progress was started, today included.',
  }),
  definition('escapedDefects', {
    label: 'Defects reported',
    unit: 'work items',
    direction: 'down',
    definition: 'Bugs created within the last 30 days, today included.',
  }),
]);

/**
 * The words of one measure.
 * @throws {RangeError} When the measure has none: every name in `MeasureId` must be defined here.
 */
export function definitionOf(id: MeasureId): MeasureDefinition {
  const found = measureDefinitions.get(id);
  if (found === undefined) throw new RangeError(`No definition for ${id}`);
  return found;
}
