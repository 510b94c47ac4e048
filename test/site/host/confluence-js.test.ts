import { createV2Client } from 'confluence.js';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

/** A client that nobody here wrote, which throws on every answer of another shape than Confluence's. */
describe('a Confluence client with schemas', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  const connect = (name = 'ana') =>
    createV2Client({
      host: site.url,
      auth: { type: 'basic', email: `${name}@example.com`, apiToken: name },
    });

  it('finds spaces and the pages in them', async () => {
    const confluence = connect();
    const { results = [] } = await confluence.space.getSpaces({ keys: ['PAY'] });
    expect(results.map(({ key }) => key)).toEqual(['PAY']);
    const id = Number(results[0]?.id);
    expect((await confluence.space.getSpaceById({ id })).key).toBe('PAY');
    const pages = await confluence.page.getPagesInSpace({ id, limit: 1 });
    expect(pages.results).toHaveLength(1);
    const named = await confluence.page.getPages({ spaceId: [id], title: 'Payments roadmap' });
    const page = Number(named.results?.[0]?.id);
    const whole = await confluence.page.getPageById({ id: page, bodyFormat: 'atlas_doc_format' });
    expect(JSON.stringify(whole.body)).toContain('extension');
    const { operations = [] } = await confluence.operation.getPageOperations({ id: page });
    expect(operations).toContainEqual({ operation: 'update', targetType: 'page' });
  });

  it('lives through the life of a page', async () => {
    const confluence = connect();
    const { results = [] } = await confluence.space.getSpaces({ keys: ['PAY'] });
    const spaceId = results[0]?.id;
    const value = JSON.stringify({ version: 1, type: 'doc', content: [{ type: 'rule' }] });
    const body = { representation: 'atlas_doc_format', value };
    const page = await confluence.page.createPage({
      body: { spaceId, status: 'current', title: 'What we learned', body },
    });
    const id = Number(page.id);
    const changed = await confluence.page.updatePage({
      id,
      body: {
        ...{ id: page.id, status: 'current', title: 'What we learnt', body },
        version: { number: 2, message: 'Spelling' },
      },
    });
    expect(changed.version?.number).toBe(2);
    expect((await confluence.version.getPageVersions({ id })).results).toHaveLength(2);
    const property = { pageId: id, key: 'waymark.test', value: { open: 2 } };
    const stored = await confluence.contentProperties.createPageProperty(property);
    const at = { pageId: id, propertyId: Number(stored.id) };
    const { getPageContentPropertiesById } = confluence.contentProperties;
    expect((await getPageContentPropertiesById(at)).value).toEqual({ open: 2 });
    await confluence.contentProperties.deletePagePropertyById(at);
    expect(
      (await confluence.contentProperties.getPageContentProperties({ pageId: id })).results,
    ).toHaveLength(0);
    await confluence.page.deletePage({ id });
  });

  it('hides what somebody may not see', async () => {
    const hidden = await connect('ana').space.getSpaces({ keys: ['TEAM'] });
    const pages = await connect('ana').page.getPages({
      spaceId: [Number(hidden.results?.[0]?.id)],
    });
    const ids = (pages.results ?? []).map(({ id }) => Number(id));
    const seen = await Promise.all(
      ids.map((id) =>
        connect('vic')
          .page.getPageById({ id })
          .then(
            () => true,
            () => false,
          ),
      ),
    );
    expect(seen).toContain(false);
  });
});
