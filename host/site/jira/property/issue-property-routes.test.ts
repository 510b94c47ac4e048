import { siteUnderTest } from '../../../../test/site-under-test';

const one = '/rest/api/3/issue/PAY-12/properties/waymark.test';

describe('the entity properties of a work item', () => {
  it('are created, replaced, read, listed and deleted', async () => {
    const { ask, events } = siteUnderTest();
    expect(await ask('ana', `PUT ${one}`, { open: 2 })).toMatchObject({ status: 201 });
    expect(await ask('ana', `PUT ${one}`, { open: 1 })).toMatchObject({ status: 200 });
    expect((await ask('ana', `GET ${one}`)).body).toEqual({
      key: 'waymark.test',
      value: { open: 1 },
    });
    const { body } = await ask('ana', 'GET /rest/api/3/issue/PAY-12/properties');
    expect(JSON.stringify(body)).toContain('waymark.test');
    expect(await ask('ana', `DELETE ${one}`)).toMatchObject({ status: 204 });
    expect(await ask('ana', `GET ${one}`)).toMatchObject({ status: 404 });
    expect(events.map(({ eventType }) => eventType).slice(0, 2)).toEqual([
      'avi:jira:set:issue-property',
      'avi:jira:set:issue-property',
    ]);
  });

  it('are read by whoever may browse and written by whoever may edit', async () => {
    const { ask } = siteUnderTest();
    await ask('ana', `PUT ${one}`, 1);
    expect(await ask('vic', `GET ${one}`)).toMatchObject({ status: 200 });
    expect(await ask('vic', `PUT ${one}`, 2)).toMatchObject({ status: 403 });
    expect(await ask('nora', `GET ${one}`)).toMatchObject({ status: 404 });
    expect(await ask('nora', `PUT ${one}`, 2)).toMatchObject({ status: 404 });
  });

  it('hold 32,768 characters and not one more', async () => {
    const { ask } = siteUnderTest();
    expect(await ask('ana', `PUT ${one}`, 'x'.repeat(32_766))).toMatchObject({ status: 201 });
    expect(await ask('ana', `PUT ${one}`, 'x'.repeat(32_767))).toMatchObject({ status: 400 });
  });

  it('have keys of 255 characters at most', async () => {
    const { ask } = siteUnderTest();
    const put = (length: number) =>
      ask('ana', `PUT /rest/api/3/issue/PAY-12/properties/${'k'.repeat(length)}`, 1);
    expect([(await put(255)).status, (await put(256)).status]).toEqual([201, 400]);
  });

  it('are not written more than twenty times within two seconds', async () => {
    const { ask } = siteUnderTest();
    for (let write = 0; write < 20; write += 1) await ask('ana', `PUT ${one}`, write);
    expect(await ask('ana', `PUT ${one}`, 20)).toMatchObject({ status: 429 });
  });
});

describe('the bulk properties', () => {
  it('set values on many work items and answer with a task', async () => {
    const { ask, site } = siteUnderTest();
    const ids = ['PAY-7', 'PAY-12'].map((key) => Number(site.jira.issues.find(key)?.id));
    const issues = ids.map((issueID) => ({ issueID, properties: { colour: 'red' } }));
    const answer = await ask('ana', 'POST /rest/api/3/issue/properties/multi', { issues });
    expect(answer).toMatchObject({ status: 303 });
    expect(site.jira.issues.findProperty(String(ids[1]), 'colour')).toBe('"red"');
  });

  it('set nothing when one work item may not be edited', async () => {
    const { ask, site } = siteUnderTest();
    const id = site.jira.issues.find('PAY-12')?.id ?? '';
    const issues = [
      { issueID: Number(id), properties: { colour: 'red' } },
      { issueID: 999_999, properties: { colour: 'red' } },
    ];
    expect(await ask('ana', 'POST /rest/api/3/issue/properties/multi', { issues })).toMatchObject({
      status: 400,
    });
    expect(site.jira.issues.findProperty(id, 'colour')).toBeUndefined();
  });
});
