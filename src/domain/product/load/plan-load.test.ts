import fc from 'fast-check';
import Papa from 'papaparse';
import type { MetricPoint } from '../metric';
import { inputsOf, metricKinds } from '../metric';
import { metricSteps } from '../metric-span';
import { findSeparator, findTables } from './find-tables';
import type { LoadChoices } from './plan-load';
import { comparePoints, planLoad } from './plan-load';

const today = '2026-11-23';
const value: LoadChoices = { kind: 'value' };

describe('planLoad', () => {
  it('reads the result of a query without being told anything', () => {
    const plan = planFor('month,visits\n2026-09-01,1200\n2026-10-01,1300');
    expect(plan).toMatchObject({ questions: [], step: 'month', steps: ['month'], format: 'iso' });
    expect(plan.read?.points).toEqual([
      ['2026-09-01', 1200],
      ['2026-10-01', 1300],
    ]);
  });

  it('leaves out each row that it cannot read, with its line, and takes the others', () => {
    const text = [
      'Month;Customers lost;Customers at the start',
      '2026-07;12;400',
      ';1;400',
      '2026-08;x;400',
      'last month;9;400',
      '2026-09;500;400',
      '2027-01;1;400',
      '2026-10;;400',
      '2026-11;3;400',
    ].join('\n');
    const { read } = planFor(text, { kind: 'churn' });
    expect(read?.refused.map(({ line, why }) => [line, why])).toEqual([
      [3, 'noDay'],
      [4, 'number'],
      [5, 'day'],
      [6, 'moreThanBase'],
      [7, 'future'],
      [8, 'noNumber'],
    ]);
    expect(read?.unfinished).toEqual(['2026-11-01']);
    expect(read?.points).toEqual([['2026-07-01', 12, 400]]);
  });

  it('finds the inputs of a rate by their headings, in whatever order', () => {
    const text = 'Customers at end,New customers,Start of month,Month\n438,50,400,2026-10';
    const plan = planFor(text, { kind: 'retention' });
    expect(plan.read?.points).toEqual([['2026-10-01', 438, 50, 400]]);
  });

  it.each([
    { text: 'a,b\nx,y', question: 'day' },
    { text: 'day,name\n2026-10-01,x', question: 'numbers' },
    { text: 'day,users\n03/07/2026,5\n04/07/2026,6', question: 'format' },
    { text: 'day,users\n2026-10-01,"1,234"', question: 'mark' },
    { text: 'day,users\n2026-10-01,5\n2026-10-01,6', question: 'combining' },
  ] as const)('asks for $question', ({ text, question }) => {
    const plan = planFor(text);
    expect(plan.questions).toContain(question);
    expect(plan.read?.points ?? []).toEqual([]);
  });

  it('asks for the column of an input that no heading names', () => {
    expect(planFor('day,users\n2026-10-01,5', { kind: 'churn' }).questions).toEqual(['columns']);
  });

  it.each([
    { combining: 'sum', points: [['2026-10-01', 11]] },
    { combining: 'average', points: [['2026-10-01', 5.5]] },
    { combining: 'last', points: [['2026-10-01', 6]] },
  ] as const)('makes one of several rows as chosen: $combining', ({ combining, points }) => {
    const text = 'day,page,users\n2026-10-01,/a,5\n2026-10-01,/b,6';
    expect(planFor(text, { ...value, combining }).read?.points).toEqual(points);
  });

  it('keeps days by the month where asked, and leaves half a month out', () => {
    const days = Array.from({ length: 45 }, (_, index) => dayAfter('2026-09-10', index));
    const text = `day,visits\n${days.map((day) => `${day},1`).join('\n')}`;
    const { read } = planFor(text, { ...value, step: 'month', combining: 'sum' });
    expect(read?.partial).toEqual(['2026-09-01', '2026-10-01']);
    const whole = planFor(`${text}\n${daysFrom('2026-10-25', 7)}`, {
      ...{ ...value, step: 'month', combining: 'sum' },
    });
    expect(whole.read?.points).toEqual([['2026-10-01', 31]]);
  });

  it('leaves out a month that is the only one and of which it holds a part', () => {
    const text = `day,visits\n${daysFrom('2026-09-01', 20)}`;
    const { read } = planFor(text, { ...value, step: 'month', combining: 'sum' });
    expect(read).toMatchObject({ points: [], partial: ['2026-09-01'] });
  });

  it('takes the value of the latest day, also where the newest is on top', () => {
    const text = 'day,revenue\n2026-09-30,30\n2026-09-15,15\n2026-09-01,1';
    const { read } = planFor(text, { ...value, step: 'month', combining: 'last' });
    expect(read?.points).toEqual([['2026-09-01', 30]]);
  });

  it('keeps quarters by the quarter, and leaves out the one that is not over', () => {
    const { step, steps, read } = planFor('Quarter,NPS\nQ3 2026,-12\n2026-Q2,8\nQ4/26,30');
    expect([step, steps]).toEqual(['quarter', ['quarter']]);
    expect(read?.points).toEqual([
      ['2026-04-01', 8],
      ['2026-07-01', -12],
    ]);
    expect(read?.unfinished).toEqual(['2026-10-01']);
  });

  it('offers quarters where every day begins one', () => {
    const text = 'quarter,visits\n2026-04-01,5\n2026-07-01,6';
    expect(planFor(text).steps).toEqual(['month', 'quarter']);
    expect(planFor(text.replace('07-01', '08-01')).steps).toEqual(['month']);
    const { read } = planFor(`${text}\n2026-10-01,7`, { ...value, step: 'quarter' });
    expect(read).toMatchObject({ points: [{}, {}], unfinished: ['2026-10-01'] });
  });

  it('reads the day numbers of Excel, and refuses the one that is no day', () => {
    const { format, read } = planFor('Date,Users\n46296,51000\n46297,52000\n99999,53000');
    expect(format).toBe('serial');
    expect(read?.refused).toMatchObject([{ line: 4, why: 'day', text: '99999' }]);
    expect(read?.points).toEqual([
      ['2026-10-01', 51000],
      ['2026-10-02', 52000],
    ]);
  });

  it('offers no month for customers at the start of each day', () => {
    const text = 'day,lost,at start\n2026-10-01,1,400\n2026-10-02,1,400';
    expect(planFor(text, { kind: 'churn' }).steps).toEqual(['day']);
  });

  it('keeps weeks that begin on a Sunday where they begin', () => {
    const plan = planFor('Week,Users\n2026-10-04,5\n2026-10-11,6\n2026-10-18,7');
    expect(plan.step).toBe('week');
    expect(plan.read?.points.map(([from]) => from)).toEqual([
      '2026-10-04',
      '2026-10-11',
      '2026-10-18',
    ]);
  });

  it('sees percent signs, and rows without one among them', () => {
    const { isPercent, read } = planFor('day,rate\n2026-10-01,12 %\n2026-10-02,0.13');
    expect(isPercent).toBe(true);
    expect(read?.refused).toMatchObject([{ line: 3, why: 'noPercent' }]);
    expect(read?.points).toEqual([['2026-10-01', 12]]);
  });

  it('takes the fractions of a rate for percent, unless told otherwise', () => {
    const text = 'day,Engagement rate\n2026-10-01,0.3600\n2026-10-02,0.07';
    expect(planFor(text).read?.points.map(([, rate]) => rate)).toEqual([36, 7]);
    const told = planFor(text, { ...value, isFraction: false });
    expect(told.read?.points.map(([, rate]) => rate)).toEqual([0.36, 0.07]);
  });

  it('takes percent with a decimal comma for no fraction', () => {
    const { isFraction, read } = planFor('Month;Conversion rate\n2026-09;12,5\n2026-10;13,7');
    expect(isFraction).toBe(false);
    expect(read?.points.map(([, rate]) => rate)).toEqual([12.5, 13.7]);
    const fractions = planFor('Month;Conversion rate\n2026-09;0,125\n2026-10;0,13');
    expect(fractions.read?.points.map(([, rate]) => rate)).toEqual([12.5, 13]);
  });

  it('tells daily from monthly users by the days in their headings', () => {
    const text = 'Date,28-day active users,1-day active users\n2026-09-01,5200,1300';
    expect(planFor(text, { kind: 'stickiness' }).columns).toEqual([2, 1]);
  });

  it('never throws, whatever the table holds and whatever is chosen', () => {
    const anyCell = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-10-01', '03/07/2026', '1,234', '12 %', '0.5', '', '#', 'Grand total'),
    );
    const anyChoices = fc.record(
      {
        kind: fc.constantFrom(...metricKinds),
        day: fc.nat(5),
        columns: fc.array(fc.option(fc.nat(5), { nil: undefined }), { maxLength: 3 }),
        step: fc.constantFrom(...metricSteps),
        mark: fc.constantFrom('point', 'comma'),
      } as const,
      { requiredKeys: ['kind'] },
    );
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 5 })), anyChoices, (rows, choices) => {
        for (const table of findTables(rows)) planLoad(table, choices, today);
      }),
    );
  });

  it('takes back what was written as CSV', () => {
    const anyKind = fc.constantFrom(...metricKinds);
    const anyMonths = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1 });
    fc.assert(
      fc.property(
        anyKind,
        anyMonths,
        fc.integer({ min: 10, max: 99_999 }),
        (kind, months, base) => {
          const points = months
            .sort((one, other) => one - other)
            .map((month): MetricPoint => [
              `${String(2020 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-01`,
              ...(kind === 'retention' ? [base, 0, base] : kind === 'value' ? [base] : [1, base]),
            ]);
          const heading = ['Month', ...inputsOf[kind]];
          const text = Papa.unparse([heading, ...points.map((point) => point.map(String))]);
          const columns = inputsOf[kind].map((_, index) => index + 1);
          const step = 'month';
          expect(planFor(text, { kind, columns, step }).read?.points).toEqual(points);
        },
      ),
    );
  });
});

describe('comparePoints', () => {
  it('counts what is new, what changes, and what says the same', () => {
    const before: MetricPoint[] = [
      ['2026-08-01', 1],
      ['2026-09-01', 2],
    ];
    const coming: MetricPoint[] = [
      ['2026-08-01', 1],
      ['2026-09-01', 3],
      ['2026-10-01', 4],
    ];
    expect(comparePoints(before, coming)).toEqual({ added: 1, changed: 1, unchanged: 1 });
  });
});

// Helpers

function planFor(text: string, choices: LoadChoices = value) {
  const { data } = Papa.parse<string[]>(text, { delimiter: findSeparator(text) });
  const [table] = findTables(data);
  if (table === undefined) throw new Error('no table');
  return planLoad(table, choices, today);
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const daysFrom = (day: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${dayAfter(day, index)},1`).join('\n');
