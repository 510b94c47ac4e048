import {
  parseMacroPlace,
  parsePage,
  parsePublishRequest,
  parseSharesQuestion,
  parseTakeBackRequest,
} from './macro-definitions';

const place = { pageId: '66072', macroId: '6f0c2d3e-8a51' };
const someDay = '2026-11-23';
const view = {
  project: { key: 'PAY', name: 'Payments' },
  audience: 'leadership',
  asOf: someDay,
  readAt: `${someDay}T14:02:00.000Z`,
  itemName: 'epic',
  items: [],
  markers: [],
  numbers: [],
  forecasts: [],
  forecastBasis: { finished: 4, weeks: 8, needed: 10 },
  evidence: 'changelog',
  workItems: 0,
};
const removes = `${someDay}T14:03:00.000Z`;

describe('what a page asks of macro.*', () => {
  it.each([
    { asked: 'macro.snapshot', parse: parseMacroPlace, request: place },
    { asked: 'macro.snapshots', parse: parsePage, request: { pageId: place.pageId } },
    { asked: 'macro.unpublish', parse: parseTakeBackRequest, request: { ...place, removes } },
    {
      asked: 'macro.shares',
      parse: parseSharesQuestion,
      request: { projectId: '1', asOf: someDay },
    },
    {
      asked: 'macro.publish',
      parse: parsePublishRequest,
      request: { ...place, note: '', view, replaces: '', shows: 'a1', localId: 'b2' },
    },
  ])('is read whole by $asked, and refused with anything more in it', ({ parse, request }) => {
    expect(parse(request)).toEqual({ ok: true, value: request });
    expect(parse({ ...request, accountId: 'acc-ana' })).toMatchObject({ ok: false });
  });
});
