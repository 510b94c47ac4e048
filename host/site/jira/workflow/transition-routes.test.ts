import { siteUnderTest } from '../../../../test/site-under-test';

const path = '/rest/api/3/issue/PAY-12/transitions';

describe('a transition', () => {
  it('moves the status, resolves, and takes the resolution back', async () => {
    const { ask } = siteUnderTest();
    expect(await ask('ben', `POST ${path}`, { transition: { id: '41' } })).toEqual({ status: 204 });
    const read = async () =>
      (await ask('ben', 'GET /rest/api/3/issue/PAY-12?fields=status,resolution,resolutiondate'))
        .body;
    expect(await read()).toMatchObject({
      fields: {
        status: { name: 'Done' },
        resolution: { name: 'Done' },
        resolutiondate: expect.any(String) as string,
      },
    });
    await ask('ben', `POST ${path}`, { transition: { id: '21' } });
    expect(await read()).toMatchObject({
      fields: { status: { name: 'In Progress' }, resolution: null, resolutiondate: null },
    });
  });

  it('is listed for who may make it, from the status it starts from', async () => {
    const { ask } = siteUnderTest();
    const names = async (who: string) =>
      ((await ask(who, `GET ${path}`)).body as { transitions: { name: string }[] }).transitions.map(
        ({ name }) => name,
      );
    expect(await names('ben')).toEqual(['Start progress', 'Done', 'Cancel']);
    expect(await names('vic')).toEqual([]);
  });

  it('is refused with the sentence of the gate', async () => {
    const { ask, site } = siteUnderTest();
    site.setTransitionGate(({ issue }) => `${issue.key} is not ready.`);
    expect(await ask('ben', `POST ${path}`, { transition: { id: '21' } })).toEqual({
      status: 400,
      body: { errorMessages: ['PAY-12 is not ready.'], errors: {} },
    });
  });
});
