import { parseCriteriaDocument } from '#contract/criteria/criteria-document';
import type { HistoryEntry } from '#contract/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import { markOf } from '#domain/criteria/template/template-mark';
import type { ProjectSettings } from '#domain/settings/settings';
import { criteriaRecord } from '#usecases/records/criteria-record';
import { settingsRecord } from '#usecases/records/settings-record';
import type { Desk } from './desk';
import { newStory, projectId } from './desk';
import { copyOf, fieldOf, partAt, stateOf } from './kept';
import type { Saving } from './saving';

/** What is saved of criteria, and of templates on them. */
export const savingsOfCriteria: readonly Saving[] = [
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
          decisions: await decisionsOn(desk, id),
        }),
        expected: {
          record: [
            ['Three', 'waived'],
            ['One', 'accepted'],
            ['Two, reworded', 'open'],
          ],
          accepted: 1,
          decisions: ['accept', 'waive'],
        },
      };
    },
  },
  {
    what: 'the progress that a card shows, where the project asks for it',
    async lay(desk) {
      const [id, project] = [await newStory(desk, 'SHOP'), await projectId(desk, 'SHOP')];
      const asked = { type: 'set', path: ['criteria', 'showsOnCards'], value: true } as const;
      await desk.write(settingsRecord, project, [asked], 'admin');
      const lines = ['One', 'Two'].map((text) => ({ id: text.toLowerCase(), text }));
      return {
        save: () =>
          desk.write(criteriaRecord, id, [
            { type: 'add', lines, after: null },
            { type: 'tick', id: 'one' },
          ]),
        kept: () => fieldOf(desk, id, 'Criteria progress'),
        expected: '1 of 2 met',
      };
    },
  },
  {
    what: 'the progress on the cards of work items that had criteria before the project asked for it',
    async lay(desk) {
      const [id, project] = [await newStory(desk, 'SHOP'), await projectId(desk, 'SHOP')];
      const show = (value: boolean) => {
        const path = ['criteria', 'showsOnCards'];
        return desk.write(settingsRecord, project, [{ type: 'set', path, value }], 'admin');
      };
      await show(false);
      const lines = [{ id: 'one', text: 'One' }];
      await desk.write(criteriaRecord, id, [{ type: 'add', lines, after: null }]);
      await show(true);
      const [sent, where] = [{ projectId: project, issueIds: [id] }, 'project-settings'];
      return {
        save: () => desk.press('criteria.fillCards', sent, { person: 'admin', moduleKey: where }),
        kept: () => fieldOf(desk, id, 'Criteria progress'),
        expected: '0 of 1 met',
      };
    },
  },
  {
    what: 'criteria and settings of a project that refuses the app’s own account',
    async lay(desk, turn) {
      const id = await newStory(desk, 'VAULT');
      const project = await projectId(desk, 'VAULT');
      const path = ['scoring', 'weights', 'jobSize'];
      const settings = `/rest/api/3/project/${project}/properties/waymark.settings`;
      const line = { id: 'one', text: 'One' };
      return {
        async save() {
          await desk.write(criteriaRecord, id, [{ type: 'add', lines: [line], after: null }]);
          const value = 2 + turn;
          await desk.write(settingsRecord, project, [{ type: 'set', path, value }], 'admin');
        },
        async kept() {
          const copy = await desk.ask<{ value?: ProjectSettings }>('GET', settings);
          const criteria = parseCriteriaDocument(await copyOf(desk, id, 'waymark.criteria'));
          return [
            criteria.ok && criteria.value.state.items.map(({ text }) => text),
            partAt(copy.value?.sections, path),
          ];
        },
        expected: [['One'], 2 + turn],
      };
    },
  },
  {
    what: 'what a linked template brings to the work items that follow it',
    async lay(desk, turn) {
      const [project, id] = [await projectId(desk), await newStory(desk)];
      const templateId = `linked${String(turn)}`;
      const path = ['criteria', 'templates', templateId];
      const template = { name: 'Linked', isLinked: true, order: 'a0' };
      const lines = { old: { text: 'Old', order: 'a0' }, young: { text: 'New', order: 'a1' } };
      const value = { ...template, lines };
      await desk.write(settingsRecord, project, [{ type: 'set', path, value }], 'admin');
      const old = { text: 'Old', kind: 'criterion', isRequired: true, isLocked: false } as const;
      const templateOrigin = { templateId, lineId: 'old', mark: markOf(old) };
      const followed = [{ id: 'one', text: 'Old', templateOrigin }];
      await desk.write(criteriaRecord, id, [{ type: 'add', lines: followed, after: null }]);
      const push = { projectId: project, templateId, issueIds: [id], act: 'bring' };
      return {
        save: () =>
          desk.press(
            'criteria.followTemplate',
            { ...push, pushId: `saved-${String(turn)}` },
            { person: 'admin', moduleKey: 'project-settings' },
          ),
        kept: async () =>
          (await stateOf<CriteriaState>(desk, 'criteria', id)).items.map(({ text }) => text),
        expected: ['Old', 'New'],
      };
    },
  },
];

// Helpers

/** What was decided, as its history tells it: each decision once. */
async function decisionsOn(desk: Desk, subjectId: string): Promise<readonly string[]> {
  const ask = { kind: 'criteria', subjectId };
  const entries = await desk.press<readonly HistoryEntry[]>('record.history', ask);
  const types = entries.flatMap(({ changes }) =>
    changes.map((change) => (change as { readonly type: string }).type),
  );
  return types.filter((type) => ['accept', 'waive'].includes(type)).sort();
}
