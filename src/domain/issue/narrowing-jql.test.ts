import { narrowingOf } from './narrowing-jql';

describe('narrowingOf', () => {
  it.each([
    { jql: '', narrowing: '' },
    { jql: ' component = Cards ', narrowing: 'component = Cards' },
    { jql: 'a = 1 OR b = 2 ORDER BY c', narrowing: 'a = 1 OR b = 2' },
    { jql: 'order by rank', narrowing: '' },
    { jql: 'summary ~ "order by phone"', narrowing: 'summary ~ "order by phone"' },
    { jql: "summary ~ 'a \\' ( b'", narrowing: "summary ~ 'a \\' ( b'" },
    { jql: 'reorder by = 1', narrowing: 'reorder by = 1' },
    { jql: 'labels in (a, b)', narrowing: 'labels in (a, b)' },
    { jql: 'a = 1) OR (project = SHOP', narrowing: undefined },
    { jql: '(a = 1', narrowing: undefined },
    { jql: 'summary ~ "a', narrowing: undefined },
  ])('is $narrowing of $jql', ({ jql, narrowing }) => {
    expect(narrowingOf(jql)).toBe(narrowing);
  });
});
