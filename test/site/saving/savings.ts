import type { MetricState } from '#domain/product/metric-record';
import type { ReadinessState } from '#domain/readiness/status/readiness-state';
import type { ScenarioState } from '#domain/scoring/cut/scenario-record';
import type { ScoringState } from '#domain/scoring/scoring-record';
import { valuesOf } from '#domain/scoring/scoring-record';
import type { Json } from '#domain/settings/apply-settings-change';
import type { ProjectSettings } from '#domain/settings/settings';
import { readinessRecord } from '#usecases/records/readiness-record';
import { scoringRecord } from '#usecases/records/scoring-record';
import { settingsRecord } from '#usecases/records/settings-record';
import { newStory, projectId } from './desk';
import type { Saving } from './saving';
import { people } from '../start-site';
import { savingsElsewhere } from './savings-elsewhere';
import { savingsOfCriteria } from './savings-of-criteria';
import { copyOf, partAt, stateOf } from './kept';

/** Every kind of thing that Waymark saves, saved by the code that its surface runs. */
export const savings: readonly Saving[] = [
  ...savingsOfCriteria,
  {
    what: 'answers on readiness, waivers and questions',
    async lay(desk) {
      const id = await newStory(desk);
      return {
        save: () =>
          desk.write(readinessRecord, id, [
            { type: 'confirm', rule: 'understood' },
            { type: 'waive', rule: 'estimate', reason: 'A spike' },
            { type: 'ask', id: 'first', text: 'Which bank?' },
            { type: 'ask', id: 'second', text: 'Which currency?' },
            { type: 'answer', id: 'first', text: 'Both' },
          ]),
        async kept() {
          const read = (state: ReadinessState | undefined) => [
            Object.keys(state?.confirmations ?? {}),
            state?.waivers['estimate']?.reason,
            state?.questions.map(({ text, answer }) => [text, answer?.text ?? 'open']),
          ];
          const record = await stateOf<ReadinessState>(desk, 'readiness', id);
          const copy = await copyOf<ReadinessState>(desk, id, 'waymark.readiness');
          return { record: read(record), copy: read(copy) };
        },
        expected: { record: answered, copy: answered },
      };
    },
  },
  {
    what: 'scores',
    async lay(desk) {
      const id = await newStory(desk);
      return {
        save: () =>
          desk.write(scoringRecord, id, [
            { type: 'score', column: 'userBusinessValue', value: 8 },
            { type: 'score', column: 'timeCriticality', value: 5 },
            { type: 'score', column: 'riskReduction', value: 20 },
            { type: 'score', column: 'riskReduction', value: 3 },
            { type: 'score', column: 'jobSize', value: 5 },
          ]),
        kept: async () => ({
          record: valuesOf(await stateOf<ScoringState>(desk, 'scoring', id)),
          jobSize: (await copyOf<{ jobSize: number }>(desk, id, 'waymark.scoring'))?.jobSize,
        }),
        expected: {
          record: { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 5 },
          jobSize: 5,
        },
      };
    },
  },
  setting('a rule of the definition of ready', (turn) => ({
    path: ['readiness', 'definitions', 'starter', 'rules', 'estimate', 'severity'],
    value: ['must', 'info'][turn] ?? '',
  })),
  setting('a template of criteria', (turn) => ({
    path: ['criteria', 'templates', `saved${String(turn)}`],
    value: { name: 'Saved', order: 'a0', lines: { one: { text: 'One', order: 'a0' } } },
  })),
  setting('a target for a number', (turn) => ({
    path: ['kpi', 'targets', 'leadTime'],
    value: { value: 10 + turn, direction: 'down' },
  })),
  setting('weights', (turn) => ({
    path: ['scoring', 'weights', 'timeCriticality'],
    value: 2 + turn,
  })),
  {
    what: 'editors and who may accept',
    async lay(desk, turn) {
      const project = await projectId(desk);
      const accountIds = [people['product-owner'], people.developer].slice(0, 2 - turn);
      const editors = { accountIds, roleIds: [] };
      const rule = { by: 'people', accountIds } as const;
      return {
        save: () =>
          desk.write(
            settingsRecord,
            project,
            [
              { type: 'editors', editors },
              { type: 'acceptance', rule },
            ],
            'admin',
          ),
        async kept() {
          const record = await stateOf<ProjectSettings>(desk, 'settings', project);
          return { editors: record.editors, acceptance: record.acceptance };
        },
        expected: { editors, acceptance: { rule } },
      };
    },
  },
  {
    what: 'a scenario',
    async lay(desk, turn) {
      const subjectId = await projectId(desk);
      const weights = { userBusinessValue: 1, timeCriticality: 2, riskReduction: 1 };
      const id = `kept${String(turn)}`;
      const scenario = { id, name: `Speed ${String(turn)}`, weights, changed: {} };
      const operation = { clientId: `scenario-${String(turn)}`, seq: 1 };
      const change = { type: 'keep', scenario };
      return {
        save: () =>
          desk.press('record.apply', {
            ...{ kind: 'scenarios', subjectId, operations: [{ ...operation, change }] },
          }),
        async kept() {
          const { scenarios } = await stateOf<ScenarioState>(desk, 'scenarios', subjectId);
          return scenarios.filter(({ id }) => id === scenario.id);
        },
        expected: [scenario],
      };
    },
  },
  {
    what: 'numbers of the product',
    async lay(desk, turn) {
      const subjectId = await projectId(desk);
      const id = `visits-a-month-${String(turn)}`;
      const points = [['2026-10-01', 1200 + turn]] as const;
      const description = { name: `Visits ${String(turn)}`, direction: 'up', unit: '' };
      const change = {
        ...{ type: 'create', id, kind: 'value', step: 'month', source: 'visits.csv' },
        ...{ description, points },
      };
      const operations = [{ clientId: `product-${String(turn)}`, seq: 1, change }];
      return {
        save: () =>
          desk.press(
            'record.apply',
            { kind: 'metrics', subjectId, operations },
            { person: 'admin' },
          ),
        async kept() {
          const { metrics } = await stateOf<MetricState>(desk, 'metrics', subjectId);
          return metrics.filter((metric) => metric.id === id).map((metric) => metric.points);
        },
        expected: [points],
      };
    },
  },
  ...savingsElsewhere,
];

// Helpers

const answered = [
  ['understood'],
  'A spike',
  [
    ['Which bank?', 'Both'],
    ['Which currency?', 'open'],
  ],
];

function setting(
  what: string,
  partOf: (turn: number) => { readonly path: readonly string[]; readonly value: Json },
): Saving {
  return {
    what,
    async lay(desk, turn) {
      const project = await projectId(desk);
      const { path, value } = partOf(turn);
      const copyPath = `/rest/api/3/project/${project}/properties/waymark.settings`;
      return {
        save: () => desk.write(settingsRecord, project, [{ type: 'set', path, value }], 'admin'),
        async kept() {
          const { sections } = await stateOf<ProjectSettings>(desk, 'settings', project);
          const copy = await desk.ask<{ value: ProjectSettings }>('GET', copyPath);
          return { record: partAt(sections, path), copy: partAt(copy.value.sections, path) };
        },
        expected: { record: value, copy: value },
      };
    },
  };
}
