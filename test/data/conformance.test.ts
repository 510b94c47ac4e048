import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import type { SuiteRequest } from '../site-suite/requests';
import { suiteRequests } from '../site-suite/requests';
import type { Target } from '../site-suite/target';
import { openTarget } from '../site-suite/target';

type Operation = {
  readonly responses?: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
};
type OpenApi = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const folder = process.env['WAYMARK_DATA'] ?? join(import.meta.dirname, '../../../shared');
/** Each with what comes before its paths. */
const documents = [
  { name: 'jira-platform-v3.2026-04-20', base: '' },
  { name: 'jira-software-agile.2025-06-20', base: '' },
  { name: 'confluence-v2.2026-04-30', base: '/wiki/api/v2' },
  { name: 'confluence-v1.api-evangelist', base: '' },
];

/** Endpoints that are younger than the documents. */
const notDescribed = /forge\/panel|\/rest\/software\//;

/**
 * Where real answers differ from the documents: empty sides of a change are null and so is what a page
 * or a space has not, a board says where it is,
 * the progress of a bulk operation tells moments in milliseconds, as the documents' own examples do; and a
 * move requires two members there under names that they do not have.
 */
const knownBetter = [
  /\/items\/\d+\/(from|fromString|to|toString) must be string$/,
  /^\/location must NOT/,
  /\/(description|icon|parentId|parentType) must be /,
  /^\/(created|started|updated) must be string$/,
  /must have required property '(targetToMultipleSourceMapping|issueIdOrKeys)'$/,
];

const complaintsOf = (validate: ValidateFunction | undefined): string[] =>
  (validate?.errors ?? [])
    .map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
    .filter((complaint) => !knownBetter.some((pattern) => pattern.test(complaint)));

describe('the site answers as Atlassian’s OpenAPI documents describe', () => {
  const described = documents.map(({ name, base }) => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    const document = JSON.parse(
      readFileSync(join(folder, 'specs', `${name}.json`), 'utf8'),
    ) as OpenApi;
    ajv.addSchema({ ...document, $id: name });
    return { name, base, ajv, document };
  });
  let target: Target;
  beforeAll(async () => {
    target = await openTarget();
  }, 60_000);
  afterAll(async () => {
    await target.stop();
  });

  const schemaOf = (
    row: SuiteRequest,
    part: (path: string) => string,
  ): ValidateFunction | undefined => {
    const [method = '', address = ''] = row.request.split(' ');
    const path = address.replace(/\?.*/, '');
    for (const { name, base, ajv, document } of described) {
      const templates = Object.keys(document.paths).filter((template) =>
        new RegExp(`^${base}${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
      );
      const template = templates.sort((a, b) => a.split('{').length - b.split('{').length)[0];
      if (template === undefined || document.paths[template]?.[method.toLowerCase()] === undefined)
        continue;
      const pointer = `/paths/${escaped(template)}/${method.toLowerCase()}${part(template)}/content/application~1json/schema`;
      if (find(document, pointer) === undefined) return undefined;
      return ajv.getSchema(`${name}#${pointer}`) ?? ajv.compile({ $ref: `${name}#${pointer}` });
    }
    if (notDescribed.test(path)) return undefined;
    throw new Error(`No document describes ${method} ${path}.`);
  };

  it.each(suiteRequests.filter(({ status }) => status !== 501 && status !== 410))(
    '$request answers $status',
    async (row) => {
      const { status, body, text } = await target.ask(row);
      expect({ status, text: status === row.status ? '' : text }).toEqual({
        status: row.status,
        text: '',
      });
      if (body === undefined) return;
      const validate = schemaOf(row, () => `/responses/${String(status)}`);
      validate?.(body);
      expect(complaintsOf(validate)).toEqual([]);
    },
  );

  it.each(suiteRequests.filter(({ body, status }) => body !== undefined && status < 300))(
    '$request is asked as described',
    (row) => {
      const validate = schemaOf(row, () => '/requestBody');
      validate?.(row.body);
      expect(complaintsOf(validate)).toEqual([]);
    },
  );
});

// Helpers

const escaped = (path: string): string =>
  path.replaceAll('~', '~0').replaceAll('/', '~1').replace(/[{}]/g, encodeURIComponent);

function find(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, part) => (value as Record<string, unknown> | undefined)?.[part],
      document,
    );
}
