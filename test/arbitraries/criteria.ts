import fc from 'fast-check';
import type {
  AcceptanceCriterion,
  CriteriaState,
} from '../../src/domain/criteria/acceptance-criterion';
import { maxTextLength } from '../../src/domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '../../src/domain/criteria/criteria-change';
import { spreadKeys } from '../../src/domain/criteria/criteria-order';
import type { Actor } from '../../src/domain/record/record';

const words = [
  'Pays',
  'by',
  'card',
  'sees',
  'a',
  'receipt',
  'within',
  '3',
  'seconds',
  'é',
  '支払い',
  '**now**',
];

/** A text as it is kept: some words on one line. */
export const anyText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
    .map((chosen) => chosen.join(' ').slice(0, maxTextLength));

/** One line of a list; its order key is given by the list. */
export const anyCriterion = (): fc.Arbitrary<AcceptanceCriterion> =>
  fc
    .record({
      id: fc.nat({ max: 999_999 }).map((n) => `k${String(n)}`),
      text: anyText(),
      kind: fc.constantFrom('criterion' as const, 'criterion' as const, 'heading' as const),
      depth: fc.constantFrom(0 as const, 1 as const),
      state: fc.constantFrom(
        'open' as const,
        'claimed' as const,
        'accepted' as const,
        'rejected' as const,
        'waived' as const,
      ),
      isRequired: fc.boolean(),
      hasEvidence: fc.boolean(),
    })
    .map(({ hasEvidence, ...given }): AcceptanceCriterion => {
      if (given.kind === 'heading') return { ...given, depth: 0, state: 'open', order: '' };
      return {
        ...given,
        order: '',
        ...(hasEvidence ? { evidenceUrl: 'https://ci.example.com/runs/7' } : {}),
        ...(given.state === 'open' || given.state === 'waived'
          ? {}
          : { claimedBy: 'acc-ben', claimedAt: '2026-03-09T14:02:00.000Z' }),
        ...(given.state === 'open' || given.state === 'claimed'
          ? {}
          : { decidedBy: 'acc-ana', decidedAt: '2026-03-10T09:00:00.000Z' }),
        ...(given.state === 'rejected' || given.state === 'waived' ? { reason: 'No receipt' } : {}),
      };
    });

/** A list in order. */
export const anyCriteria = (
  options: { readonly maxLength?: number } = {},
): fc.Arbitrary<CriteriaState> =>
  fc
    .uniqueArray(anyCriterion(), {
      selector: (item) => item.id,
      maxLength: options.maxLength ?? 12,
    })
    .map((items) => ({ items: spreadKeys(items), deleted: [] }));

const changeOf = (known: fc.Arbitrary<string>): fc.Arbitrary<CriteriaChange> =>
  fc.oneof(
    fc.record({
      type: fc.constant('add' as const),
      lines: fc.array(
        fc.record({ id: fc.nat({ max: 999_999 }).map((n) => `n${String(n)}`), text: anyText() }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      after: fc.option(known, { nil: null }),
    }),
    fc.record({ type: fc.constant('editText' as const), id: known, text: anyText() }),
    fc.record({ type: fc.constant('tick' as const), id: known }),
    fc.record({ type: fc.constant('untick' as const), id: known }),
    fc.record({
      type: fc.constant('accept' as const),
      ids: fc.uniqueArray(known, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('reopen' as const),
      ids: fc.uniqueArray(known, { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('reject' as const), id: known, reason: anyText() }),
    fc.record({ type: fc.constant('waive' as const), id: known, reason: anyText() }),
    fc.record({
      type: fc.constant('move' as const),
      id: known,
      after: fc.option(known, { nil: null }),
    }),
    fc.record({
      type: fc.constant('nest' as const),
      id: known,
      depth: fc.constantFrom(0 as const, 1 as const),
    }),
    fc.record({
      type: fc.constant('setKind' as const),
      id: known,
      kind: fc.constantFrom('criterion' as const, 'heading' as const),
    }),
    fc.record({ type: fc.constant('setRequired' as const), id: known, isRequired: fc.boolean() }),
    fc.record({
      type: fc.constant('setEvidence' as const),
      id: known,
      url: fc.constantFrom(null, 'https://ci.example.com/runs/8'),
    }),
    fc.record({
      type: fc.constant('delete' as const),
      ids: fc.uniqueArray(known, { maxLength: 3 }),
    }),
  );

/** A list and a change that names lines of it (and now and then one that is not there). */
export const anyCriteriaAndChange = (): fc.Arbitrary<{
  readonly state: CriteriaState;
  readonly change: CriteriaChange;
}> =>
  anyCriteria().chain((state) =>
    changeOf(fc.constantFrom(...state.items.map((item) => item.id), 'gone')).map((change) => ({
      state,
      change,
    })),
  );

/** Ana, who may accept. */
export const ana: Actor = {
  accountId: 'acc-ana',
  at: '2026-03-11T10:00:00.000Z',
  abilities: ['accept'],
};

/** Ben, who may edit and not accept. */
export const ben: Actor = { accountId: 'acc-ben', at: '2026-03-11T10:00:00.000Z', abilities: [] };
