import type { Issue } from '#domain/issue/issue';
import type { SiteFields } from '#domain/issue/site-fields';
import type { EditableFields } from '#domain/readiness/status/readiness-source';
import type { Connection } from '../../send';
import { ProductFault, send } from '../../send';
import { findEstimateId, guessEstimateId, parseEditable } from './editable-fields';
import { parseIssue } from './parse-issue';
import { fieldNamesIn, siteFieldsFromNames } from '../project/site-fields';

/** What to read of one issue. */
export type IssueQuestion = {
  /** Fields by id; `*all` when left out. */
  readonly fields?: readonly string[];
  /** Keys of entity properties to bring along, at most five. */
  readonly properties?: readonly string[];
  /** The estimation field, where the project's settings name one. */
  readonly estimateFieldId?: string;
  /** Bring along which fields the person may edit here, and what they may be set to. */
  readonly withEditable?: boolean;
};

/** An issue with the site's fields told apart; `editable` where it was asked for. */
export type FoundIssue = {
  readonly issue: Issue;
  readonly siteFields: SiteFields;
  /** Names of the fields that Jira sent along, by id. */
  readonly fieldNames?: Readonly<Record<string, string>>;
  readonly editable?: EditableFields;
};

/**
 * The issue as the person may see it, by id or key, in one request: the site's own fields are told
 * apart by the names that come along. Undefined when it is gone or hidden.
 * @throws {ProductFault} When Jira refuses otherwise.
 */
export async function findIssue(
  connection: Connection,
  issue: string,
  question: IssueQuestion = {},
): Promise<FoundIssue | undefined> {
  const { fields = ['*all'], properties = [], estimateFieldId, withEditable = false } = question;
  try {
    const { json } = await send(connection, 'readIssue', {
      params: { issue },
      query: {
        fields: fields.join(','),
        expand: withEditable ? 'names,schema,editmeta' : 'names,schema',
        ...(properties.length === 0 ? {} : { properties: properties.join(',') }),
      },
    });
    const editable = withEditable ? parseEditable(json) : undefined;
    const siteFields = siteFieldsFromNames(
      json,
      estimateFieldId ?? (editable && (findEstimateId(editable) ?? guessEstimateId(json))),
    );
    return {
      issue: parseIssue(json, siteFields),
      siteFields,
      fieldNames: fieldNamesIn(json),
      ...(editable === undefined ? {} : { editable }),
    };
  } catch (error) {
    if (error instanceof ProductFault && error.code === 'PRODUCT_NOT_FOUND') return undefined;
    throw error;
  }
}
