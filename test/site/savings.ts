import type { RecordKindName } from '#domain/record/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { ReadinessState } from '#domain/readiness/readiness-state';
import type { ScenarioState } from '#domain/scoring/scenario-record';
import type { ScoringState } from '#domain/scoring/scoring-record';
import { valuesOf } from '#domain/scoring/scoring-record';
import type { Json } from '#domain/settings/apply-settings-change';
import type { ProjectSettings } from '#domain/settings/settings';
import { criteriaRecord } from '#usecases/records/criteria-record';
import { readinessRecord } from '#usecases/records/readiness-record';
import { scoringRecord } from '#usecases/records/scoring-record';
import { settingsRecord } from '#usecases/records/settings-record';
import type { Desk } from './desk';
import { newStory, projectId } from './desk';
import type { Saving } from './saving';
import { people } from './start-site';
import { savingsElsewhere } from './savings-elsewhere';

/** Every kind of thing that Waymark saves, saved by the code that its surface runs. */
export const savings: readonly Saving[] = [
  {
    what: 'criteria, their states and what was decided',
    async lay(desk) {
      const id = await newStory(desk);
      const shape = ({ items }: CriteriaState) => items.map(({ text, state }) => [text, state]);
      const lines = ['One', 'Two', 'Three'].map((text) => ({ id: text.toLowerCase(), text }));
      return {
        save: () =>
          desk.write(criteriaRecord, id, [
            { type: 'add', lines, after: null },
            { type: 'tick', id: 'one' },
            { type: 'editText', id: 'two', text: 'Two, reworded' },
            { type: 'accept', ids: ['one'] },
            { type: 'move', id: 'three', after: null },
            { type: 'waive', id: 'three', reason: 'Not in this release' },
          ]),
        kept: async () => ({
          record: shape(await stateOf<CriteriaState>(desk, 'criteria', id)),
          accepted: (await copyOf<{ accepted: number }>(desk, id, 'waymark.criteria.status'))
            ?.accepted,
        }),
        expected: {
          record: [
            ['Three', 'waived'],
            ['One', 'accepted'],
            ['Two, reworded', 'open'],
          ],
          accepted: 1,
        },
      };
    },
  },
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
      const scenario = { id: `kept${String(turn)}`, name: 'Speed', weights, changed: {} };
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
      const at = (settings: unknown): unknown =>
        path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], settings);
      const copyPath = `/rest/api/3/project/${project}/properties/waymark.settings`;
      return {
        save: () => desk.write(settingsRecord, project, [{ type: 'set', path, value }], 'admin'),
        async kept() {
          const { sections } = await stateOf<ProjectSettings>(desk, 'settings', project);
          const copy = await desk.ask<{ value: ProjectSettings }>('GET', copyPath);
          return { record: at(sections), copy: at(copy.value.sections) };
        },
        expected: { record: value, copy: value },
      };
    },
  };
}

async function stateOf<State>(desk: Desk, kind: RecordKindName, subjectId: string) {
  const ask = { kind, subjectId };
  return (await desk.press<{ state: State }>('record.read', ask, { person: 'admin' })).state;
}

async function copyOf<Copy>(desk: Desk, id: string, property: string): Promise<Copy | undefined> {
  const path = `/rest/api/3/issue/${id}/properties/${property}`;
  return (await desk.ask<{ value?: Copy }>('GET', path)).value;
}
