import fc from 'fast-check';
import type { Filterable } from './filter-text';
import { filterBy, findQuery } from './filter-text';

const item: Filterable = {
  key: 'PAY-12',
  summary: 'Pays by card',
  typeName: 'Epic',
  statusName: 'In review',
  labels: ['checkout'],
  components: ['Web shop'],
  versions: ['2.0'],
  parent: { key: 'PAY-1', summary: 'Payments' },
};

describe('filterBy', () => {
  it.each([
    { typed: '', is: true },
    { typed: 'card', is: true },
    { typed: 'CARD pay-12', is: true },
    { typed: 'card invoice', is: false },
    { typed: 'status:review', is: true },
    { typed: 'status:card', is: false },
    { typed: 'component:"web shop"', is: true },
    { typed: 'epic:payments', is: true },
    { typed: 'label:checkout type:epic version:2', is: true },
    { typed: 'https://example.com', is: false },
    { typed: 'status:"In review"', is: true },
    { typed: 'status:"review"', is: false },
    { typed: 'status:"done" status:"in review"', is: true },
    { typed: 'status:"done" status:"in review" label:other', is: false },
    { typed: 'epic:"PAY-1"', is: true },
    { typed: 'epic:"PAY"', is: false },
    { typed: '"by card"', is: true },
  ])('is $is for “$typed”', ({ typed, is }) => {
    expect(filterBy(typed)(item)).toBe(is);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(typeof filterBy(typed)(item)).toBe('boolean');
      }),
    );
  });
});

describe('findQuery', () => {
  it.each([
    { typed: 'jql: labels = card', query: 'labels = card' },
    { typed: ' JQL:due < now() ', query: 'due < now()' },
    { typed: 'jql:', query: '' },
    { typed: 'label:jql', query: undefined },
    { typed: 'jql', query: undefined },
  ])('is $query in “$typed”', ({ typed, query }) => {
    expect(findQuery(typed)).toBe(query);
  });
});
