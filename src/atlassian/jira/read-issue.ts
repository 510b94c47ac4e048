import type { Issue } from '#domain/issue/issue';
import type { SiteFields } from '#domain/issue/site-fields';
import type { Connection } from '../send';
import { ProductFault, send } from '../send';
import { parseIssue } from './parse-issue';
import { siteFieldsFromNames } from './site-fields';

/** What to read of one issue. */
export type IssueQuestion = {
  /** Fields by id; `*all` when left out. */
  readonly fields?: readonly string[];
  /** Keys of entity properties to bring along, at most five. */
  readonly properties?: readonly string[];
  /** The estimation field, where the project's settings name one. */
  readonly estimateFieldId?: string;
};

/**
 * The issue as the person may see it, by id or key, in one request: the site's own fields are told
 * apart by the names that come along. Undefined when it is gone or hidden.
 * @throws {ProductFault} When Jira refuses otherwise.
 */
export async function findIssue(
  connection: Connection,
  issue: string,
  { fields = ['*all'], properties = [], estimateFieldId }: IssueQuestion = {},
): Promise<{ readonly issue: Issue; readonly siteFields: SiteFields } | undefined> {
  try {
    const { json } = await send(connection, 'readIssue', {
      params: { issue },
      query: {
        fields: fields.join(','),
        expand: 'names,schema',
        ...(properties.length === 0 ? {} : { properties: properties.join(',') }),
      },
    });
    const siteFields = siteFieldsFromNames(json, estimateFieldId);
    return { issue: parseIssue(json, siteFields), siteFields };
  } catch (error) {
    if (error instanceof ProductFault && error.code === 'PRODUCT_NOT_FOUND') return undefined;
    throw error;
  }
}
