import { ProductFault } from '#atlassian/send';
import { hidesAll } from './hides-all';

describe('hidesAll', () => {
  it.each([
    { status: 403, code: 'PRODUCT_FORBIDDEN' as const, is: true },
    { status: 404, code: 'PRODUCT_NOT_FOUND' as const, is: true },
    { status: 401, code: 'PRODUCT_FORBIDDEN' as const, is: false },
    { status: 503, code: 'PRODUCT_UNAVAILABLE' as const, is: false },
  ])('is $is given $status', ({ status, code, is }) => {
    const fault = new ProductFault(code, 'searchProjects', { status, headers: {} });
    expect(hidesAll(fault)).toBe(is);
  });
});
