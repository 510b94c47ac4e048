import { anIssue, smallProject, someDay } from '../../../../test/arbitraries/macro-data';
import type { RowKind } from '#contract/macro/macro-config';
import { presetOf } from '#contract/macro/macro-config';
import type { FieldChange } from '#domain/flow/history';
import type { Version } from '#domain/issue/issue';
import { wordForMove } from '#domain/roadmap/move-words';
import { buildMacroView } from '../build-macro-view';
import type { MacroData } from '../load-macro-data';

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
      given: 'a change of the start that Jira tells only in words',
      type: epicType,
      change: { fieldId: 'startdate', fromName: '2026-11-28', toName: '2026-12-01' },
      word: 'begins 3 days later, its end stays',
    },
    {
      given: 'words that are no day',
      type: epicType,
      change: { fieldId: 'startdate', fromName: '28/Nov/26', toName: '1/Dec/26' },
      word: undefined,
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

  it('tells of both epics that work moved from one to the other', () => {
    const parent = { id: '2', key: 'PAY-2', summary: 'Epic 2' };
    const moved = anIssue({ id: '500', type: story, parent, estimate: 8 });
    const change = { fieldId: 'parent', from: '1', fromName: 'PAY-1', to: '2' };
    const moves = movesWith(moved, [{ at: '2026-11-20T09:00:00.000Z', ...change }]);
    expect(moves.filter(({ kind }) => kind === 'rescoped')).toEqual([
      { kind: 'rescoped', key: 'PAY-1', title: 'Work item 1', by: -8 },
      { kind: 'rescoped', key: 'PAY-2', title: 'Work item 2', by: 8 },
    ]);
  });

  it('tells of as much that came into an epic as went out of it', () => {
    const data = smallProject();
    const at = '2026-11-20T09:00:00.000Z';
    const below = (id: string, epic: string) =>
      anIssue({ id, type: story, parent: { id: epic, key: `PAY-${epic}`, summary: '' } });
    const swapped = (from: string, to: string) => [
      { at, fieldId: 'parent', from, fromName: `PAY-${from}`, to },
    ];
    const moves = movesIn({
      issues: [...data.issues, below('500', '2'), below('501', '1')],
      histories: new Map([
        ...data.histories,
        ['500', swapped('1', '2')],
        ['501', swapped('2', '1')],
      ]),
    });
    expect(
      moves.filter(({ kind }) => kind === 'rescoped').map((move) => wordForMove(move)),
    ).toEqual(['1 work item came in, 1 went out', '1 work item came in, 1 went out']);
  });

  it('tells what was put under an epic that had none before', () => {
    const parent = { id: '2', key: 'PAY-2', summary: 'Epic 2' };
    const taken = anIssue({ id: '500', type: story, parent, estimate: 3 });
    const change = { fieldId: 'parent', to: '2' };
    const moves = movesWith(taken, [{ at: '2026-11-20T09:00:00.000Z', ...change }]);
    expect(moves.filter(({ kind }) => kind === 'rescoped')).toEqual([
      { kind: 'rescoped', key: 'PAY-2', title: 'Work item 2', by: 3 },
    ]);
  });

  it('tells of versions what was put on them and taken off', () => {
    const version = (id: string) => ({ id, name: `4.${id}`, isReleased: false });
    const later = anIssue({ id: '500', type: story, fixVersions: [version('2')], estimate: 5 });
    const at = '2026-11-20T09:00:00.000Z';
    const moves = movesWith(
      later,
      [
        { at, fieldId: 'fixVersions', from: '1', fromName: '4.1' },
        { at, fieldId: 'fixVersions', to: '2', toName: '4.2' },
      ],
      { rows: 'versions', versions: [version('1'), version('2')] },
    );
    expect(moves.filter(({ kind }) => kind === 'rescoped')).toEqual([
      { kind: 'rescoped', key: '4.1', title: '4.1', by: -5 },
      { kind: 'rescoped', key: '4.2', title: '4.2', by: 5 },
    ]);
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

  function movesWith(
    issue: ReturnType<typeof anIssue>,
    history: readonly FieldChange[],
    { rows, ...parts }: { rows?: RowKind; versions?: readonly Version[] } = {},
  ) {
    const data = smallProject();
    const histories = new Map([...data.histories, [issue.id, history]]);
    return movesIn({ ...parts, issues: [...data.issues, issue], histories }, rows);
  }

  function movesIn(parts: Partial<MacroData>, rows: RowKind = 'epics') {
    const { view } = buildMacroView(
      { ...presetOf('leadership'), project: 'PAY', progress: 'points', rows },
      { ...smallProject(), ...parts },
      { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' },
    );
    return view.moves ?? [];
  }
});
