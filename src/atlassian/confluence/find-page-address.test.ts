import type { Request } from '../../ports/request';
import { findPageAddress } from './find-page-address';

describe('findPageAddress', () => {
  const links = { base: 'https://shop.atlassian.net/wiki', webui: '/spaces/PAY/pages/7/Roadmap' };

  it.each([
    {
      given: 'what Confluence tells',
      json: { _links: links },
      address: 'https://shop.atlassian.net/wiki/spaces/PAY/pages/7/Roadmap',
    },
    {
      given: 'a page that is hidden from the app',
      status: 404,
      json: {},
      address: '/wiki/pages/viewpage.action?pageId=7',
    },
    {
      given: 'an answer without links',
      json: { id: '7' },
      address: '/wiki/pages/viewpage.action?pageId=7',
    },
  ])('is $address given $given', async ({ json, address, status = 200 }) => {
    const request: Request = () => Promise.resolve({ status, headers: {}, json });
    const connection = { request, wait: () => Promise.resolve() };
    expect(await findPageAddress(connection, '7')).toBe(address);
  });
});
