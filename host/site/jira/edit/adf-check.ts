import schema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import { FieldFault } from './field-fault';

const compile = () => new Ajv({ strict: false }).compile(schema);

let validate: ReturnType<typeof compile> | undefined;

/** Is this an Atlassian document by Atlassian's own schema? The schema is compiled when first asked. */
export function isAdf(value: unknown): boolean {
  validate ??= compile();
  return validate(value);
}

/** @throws {FieldFault} When the value is no Atlassian document, in Jira's words. */
export function parseAdf(value: unknown): unknown {
  if (value !== null && !isAdf(value))
    throw new FieldFault(
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    );
  return value;
}
