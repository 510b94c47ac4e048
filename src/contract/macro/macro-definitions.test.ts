import { smallProject, someDay } from '../../../test/arbitraries/macro-data';
import { buildMacroView } from '#usecases/macro/build-macro-view';
import { presetOf } from './macro-config';
import {
  parseMacroPlace,
  parsePage,
  parsePublishRequest,
  parseSharesQuestion,
  parseTakeBackRequest,
} from './macro-definitions';

const place = { pageId: '66072', macroId: '6f0c2d3e-8a51' };
const { view } = buildMacroView({ ...presetOf('leadership'), project: 'PAY' }, smallProject(), {
  today: someDay,
  now: `${someDay}T14:02:00.000Z`,
  timeZone: 'UTC',
});
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
