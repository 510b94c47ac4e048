import fc from 'fast-check';
import { anyRoadmapItems } from '../../../test/arbitraries/roadmap';
import { wordForMove } from './move-words';
import type { RoadmapItem } from './roadmap-item';
import { whatMoved } from './what-moved';

describe('whatMoved', () => {
  it('tells ten changes, the largest slip first', () => {
    const before = [
      epic('1', { through: '2026-12-01' }),
      epic('2', { through: '2026-12-01' }),
      epic('3', { through: '2026-12-20' }),
      epic('4', { from: '2026-12-01' }),
      epic('5', { total: 5 }),
      epic('6', { total: 9 }),
      epic('7', {}),
      epic('8', { through: '2026-12-01' }),
      epic('9', { through: '2026-12-01' }),
    ];
    const now = [
      epic('1', { through: '2026-12-15' }),
      epic('2', { through: '2027-01-10' }),
      epic('3', { through: '2026-12-10' }),
      epic('4', { from: '2026-12-03' }),
      epic('5', { total: 8 }),
      epic('6', { total: 7 }),
      epic('8', {}),
      epic('9', { through: '2026-12-01', category: 'done' }),
      epic('10', { through: '2027-02-01' }),
    ];
    expect(
      whatMoved(before, now).map((move) => [
        move.kind,
        move.key,
        'days' in move ? move.days : 'by' in move ? move.by : undefined,
      ]),
    ).toEqual([
      ['slipped', 'PAY-2', 40],
      ['slipped', 'PAY-1', 14],
      ['slipped', 'PAY-4', 2],
      ['pulledIn', 'PAY-3', 10],
      ['undated', 'PAY-8', undefined],
      ['appeared', 'PAY-10', undefined],
      ['vanished', 'PAY-7', undefined],
      ['rescoped', 'PAY-5', 3],
      ['rescoped', 'PAY-6', -2],
      ['finished', 'PAY-9', undefined],
    ]);
  });

  it('tells by which day something slipped, and a moved start that takes no end along', () => {
    const before = [
      epic('1', { from: '2026-11-02', through: '2026-12-01' }),
      epic('2', { from: '2026-11-02' }),
      epic('3', { from: '2026-11-02', through: '2026-12-01' }),
    ];
    const now = [
      epic('1', { from: '2026-11-09', through: '2026-12-08' }),
      epic('2', { from: '2026-11-04' }),
      epic('3', { from: '2026-10-30', through: '2026-12-01' }),
    ];
    expect(whatMoved(before, now).map((move) => [move.key, wordForMove(move)])).toEqual([
      ['PAY-1', 'slipped: ends 7 days later'],
      ['PAY-2', 'slipped: begins 2 days later'],
      ['PAY-3', 'begins 3 days sooner, its end stays'],
    ]);
  });

  it('tells what was closed without being done from what was finished', () => {
    const before = [epic('1', {}), epic('2', {})];
    const now = [
      epic('1', { category: 'done' }),
      epic('2', { category: 'done', isCancelled: true }),
    ];
    expect(whatMoved(before, now).map((move) => [move.kind, move.key])).toEqual([
      ['finished', 'PAY-1'],
      ['cancelled', 'PAY-2'],
    ]);
  });

  it('tells what was opened again, and no days of what stays closed', () => {
    const closed = { category: 'done', through: '2026-12-01' } as const;
    const cancelled = { ...closed, isCancelled: true } as const;
    const before = [epic('1', closed), epic('2', cancelled), epic('3', cancelled)];
    const now = [
      epic('1', { through: '2026-12-08' }),
      epic('2', { ...cancelled, through: '2027-01-08' }),
      epic('3', { through: '2026-12-01' }),
    ];
    expect(whatMoved(before, now).map((move) => [move.key, wordForMove(move)])).toEqual([
      ['PAY-1', 'slipped: ends 7 days later'],
      ['PAY-1', 'was opened again'],
      ['PAY-3', 'was opened again'],
    ]);
  });

  it('tells nothing of what stayed', () => {
    fc.assert(
      fc.property(anyRoadmapItems(), (items) => {
        expect(whatMoved(items, items)).toEqual([]);
      }),
    );
  });

  it('tells slips as pull-ins when read backwards', () => {
    const early = [epic('1', { through: '2026-12-01' })];
    const late = [epic('1', { through: '2026-12-08' })];
    expect([whatMoved(early, late)[0]?.kind, whatMoved(late, early)[0]?.kind]).toEqual([
      'slipped',
      'pulledIn',
    ]);
  });

  it('knows a work item again that moved to another project', () => {
    const moved = { ...epic('1', { through: '2026-12-01' }), key: 'SHOP-4' };
    expect(whatMoved([epic('1', { through: '2026-12-01' })], [moved])).toEqual([]);
  });
});

// Helpers

const epic = (id: string, days: Partial<RoadmapItem>): RoadmapItem => ({
  id,
  key: `PAY-${id}`,
  title: 'Refunds',
  typeName: 'Epic',
  statusName: 'To Do',
  category: 'new',
  lane: '',
  done: 0,
  total: 0,
  blockedBy: [],
  ...days,
});
