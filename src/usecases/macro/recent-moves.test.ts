import { anIssue, smallProject, someDay } from '../../../test/arbitraries/macro-data';
import { presetOf } from '#contract/macro-config';
import type { FieldChange } from '#domain/flow/history';
import { wordForMove } from '#domain/roadmap/move-words';
import { buildMacroView } from './build-macro-view';

describe('recentMoves', () => {
  const epicType = { id: '1', name: 'Epic', hierarchyLevel: 1 };
  const story = { id: '2', name: 'Story', hierarchyLevel: 0 };

  it.each([
    {
      given: 'an epic that became a story',
      type: story,
      change: { fieldId: 'issuetype', from: '1', fromName: 'Epic', to: '2' },
      word: 'is gone: it became Story',
    },
    {
      given: 'a story that became an epic',
      type: epicType,
      change: { fieldId: 'issuetype', from: '2', fromName: 'Story', to: '1' },
      word: 'is new here: it was Story',
    },
    {
      given: 'an epic that came from another project',
      type: epicType,
      change: { fieldId: 'project', from: '9', fromName: 'Shop', to: '1' },
      word: 'is new here: it came from Shop',
    },
    {
      given: 'an epic that begins later and ends as before',
      type: epicType,
      change: { fieldId: 'startdate', from: '2026-11-28', to: '2026-12-01' },
      word: 'begins 3 days later, its end stays',
    },
    {
      given: 'a change before the week',
      type: epicType,
      change: { fieldId: 'project', from: '9', fromName: 'Shop', to: '1' },
      at: '2026-11-10T09:00:00.000Z',
      word: undefined,
    },
  ])('says "$word" of $given', ({ type, change, at = '2026-11-20T09:00:00.000Z', word }) => {
    const days = { startOn: '2026-12-01', dueOn: '2026-12-20' };
    const move = movesWith(anIssue({ id: '500', type, ...days }), [{ at, ...change }]).find(
      ({ key }) => key === 'PAY-500',
    );
    expect(move === undefined ? undefined : wordForMove(move)).toBe(word);
  });

  it('tells what was estimated anew, where progress is in points', () => {
    const parent = { id: '2', key: 'PAY-2', summary: 'Epic 2' };
    const change = { fieldId: 'estimate', fromName: '3', toName: '8' };
    const moves = movesWith(anIssue({ id: '500', type: story, parent, estimate: 8 }), [
      { at: '2026-11-20T09:00:00.000Z', ...change },
    ]);
    expect(moves).toContainEqual({
      ...{ kind: 'rescoped', key: 'PAY-2', title: 'Work item 2', by: 5 },
    });
  });

  function movesWith(issue: ReturnType<typeof anIssue>, history: readonly FieldChange[]) {
    const data = smallProject();
    const { view } = buildMacroView(
      { ...presetOf('leadership'), project: 'PAY', progress: 'points' },
      {
        ...data,
        issues: [...data.issues, issue],
        histories: new Map([...data.histories, [issue.id, history]]),
      },
      { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' },
    );
    return view.moves ?? [];
  }
});
