import { callerOfRequest, findRequestRefusal } from './identity';

const source = { callerOf: () => undefined, isPerson: (id: string) => id.startsWith('acc-') };
const request = (headers: Record<string, string>, method = 'GET') =>
  new Request('http://localhost:1/rest/api/3/myself', { method, headers });

describe('callerOfRequest', () => {
  it.each([
    { given: 'nobody known', headers: {}, caller: { kind: 'anonymous', viaApp: false } },
    {
      given: 'a page that nobody chose a person for',
      headers: { 'sec-fetch-site': 'same-origin', referer: 'http://localhost:1/' },
      caller: { kind: 'person', accountId: 'acc-ana', viaApp: false },
    },
    {
      given: 'a frame of Ben',
      headers: { cookie: 'a=b; waymark_person=acc-ben', 'x-waymark-host': 'frame' },
      caller: { kind: 'appForUser', accountId: 'acc-ben', viaApp: true },
    },
    {
      given: 'anonymous chosen',
      headers: { cookie: 'waymark_person=anonymous' },
      caller: { kind: 'anonymous', viaApp: false },
    },
    { given: 'wrong credentials', headers: { authorization: 'Basic x' }, caller: undefined },
  ])('is $caller.kind given $given', ({ headers, caller }) => {
    expect(callerOfRequest(request(headers as Record<string, string>), source)).toEqual(caller);
  });

  it('is the one account of a real site on its own pages, whatever was chosen, and nobody elsewhere', () => {
    const real = { ...source, isPerson: () => false, onlyPerson: '5b10ac8d82e05b22cc7d4ef5' };
    const frame = { cookie: 'waymark_person=acc-ben', 'x-waymark-host': 'frame' };
    expect(callerOfRequest(request(frame), real)).toEqual({
      ...{ kind: 'appForUser', accountId: real.onlyPerson, viaApp: true },
    });
    expect(callerOfRequest(request({}), real)).toEqual({ kind: 'anonymous', viaApp: false });
  });
});

describe('findRequestRefusal', () => {
  const hosts = ['localhost'];
  const host = { host: 'localhost:1' };

  it.each([
    { given: 'its own page', headers: { ...host, origin: 'http://localhost:1' }, words: undefined },
    { given: 'a program', headers: host, words: undefined },
    { given: 'another name', headers: { host: 'evil.example' }, words: 'name evil.example' },
    {
      given: 'another site',
      headers: { ...host, origin: 'https://evil.example' },
      words: 'Another site',
    },
    {
      given: 'the other loopback name',
      headers: { ...host, origin: 'http://127.0.0.1:1' },
      words: 'Another site',
    },
    { given: 'no origin', headers: { ...host, origin: 'null' }, words: 'Another site' },
    {
      given: 'a frame',
      headers: { ...host, referer: 'http://localhost:1/_forge/frame/ui/x.html' },
      words: 'A frame of an app',
    },
  ])('answers $words to a change from $given', ({ headers, words }) => {
    const refusal = findRequestRefusal(request(headers, 'POST'), hosts);
    if (words === undefined) expect(refusal).toBeUndefined();
    else expect(refusal).toContain(words);
  });
});
