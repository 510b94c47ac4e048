import fc from 'fast-check';
import {
  findProjectInLink,
  nameOfConfig,
  parseMacroConfig,
  presetOf,
  writeMacroConfig,
} from './macro-config';

describe('nameOfConfig', () => {
  it('stands for what a macro shows, whoever wrote it down and whatever its id is', () => {
    const whole = { ...presetOf('team'), project: 'PAY', id: '6f0c2d3e-8a51' };
    const read = parseMacroConfig({ audience: 'team', project: 'PAY' }).config;
    expect(nameOfConfig(read)).toBe(nameOfConfig(whole));
    expect(nameOfConfig({ ...read, lanes: 'component' })).not.toBe(nameOfConfig(read));
  });
});

describe('parseMacroConfig', () => {
  it('keeps what can be read, and names what cannot', () => {
    const { config, ignored } = parseMacroConfig({
      project: 'PAY',
      audience: 'team',
      zoom: 'centuries',
      fiscalStartMonth: 13,
      lanes: 'component',
      endField: 'customfield_10022',
      startField: 'summary) OR project = (SECRET',
      somethingNewer: true,
    });
    const kept = { project: 'PAY', lanes: 'component', endField: 'customfield_10022' };
    expect(config).toEqual({ ...presetOf('team'), ...kept });
    expect(ignored).toEqual(['startField', 'zoom', 'fiscalStartMonth']);
  });

  it('keeps of a list what can be read', () => {
    const { config, ignored } = parseMacroConfig({
      cards: ['finished', 'fromALaterVersion'],
      charts: ['gone'],
      startedStatuses: ['3', { id: '4' }],
    });
    expect(config.cards).toEqual(['finished']);
    expect(config.charts).toEqual(presetOf('leadership').charts);
    expect(config.startedStatuses).toEqual(['3']);
    expect(ignored).toEqual(['startedStatuses', 'cards', 'charts']);
  });

  it('keeps which product metrics are left out, and of an older page none', () => {
    const hiddenMetrics = ['6f0c2d3e-8a51'];
    expect(parseMacroConfig({ hiddenMetrics: [...hiddenMetrics, 'x'] })).toMatchObject({
      config: { hiddenMetrics },
      ignored: ['hiddenMetrics'],
    });
    expect(parseMacroConfig({ product: true }).config).not.toHaveProperty('hiddenMetrics');
  });

  it('is the leadership preset without a project for nothing', () => {
    expect(parseMacroConfig(undefined)).toEqual({ config: presetOf('leadership'), ignored: [] });
  });

  it('never throws, and what it read it reads again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const { config } = parseMacroConfig(stored);
        expect(parseMacroConfig(writeMacroConfig(config)).config).toEqual(config);
      }),
    );
  });
});

describe('writeMacroConfig', () => {
  it('writes no null, nothing absent and no list within a list', () => {
    const text = JSON.stringify(writeMacroConfig({ ...presetOf('leadership'), project: 'PAY' }));
    expect(text).not.toMatch(/null|\[\s*\[/);
    expect(JSON.parse(text)).toEqual({ ...presetOf('leadership'), project: 'PAY' });
  });
});

describe('findProjectInLink', () => {
  it.each([
    { link: 'https://a.atlassian.net/jira/software/projects/PAY/apps/1/2', project: 'PAY' },
    { link: 'https://a.atlassian.net/jira/software/c/projects/PAY/apps/1/2?tab=x', project: 'PAY' },
    { link: 'https://b.atlassian.net/jira/software/projects/PAY/apps/1/2', project: undefined },
    { link: 'https://a.atlassian.net/browse/PAY-1', project: undefined },
    { link: 'https://a.atlassian.net/?to=/jira/core/projects/PAY/apps/1', project: undefined },
    { link: '', project: undefined },
  ])('is $project in $link', ({ link, project }) => {
    expect(findProjectInLink(link, 'https://a.atlassian.net')).toBe(project);
  });
});
