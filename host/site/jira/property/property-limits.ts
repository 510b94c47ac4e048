import type { Call } from '../../route';
import { jiraRefusal } from '../../route';

/** Source: developer.atlassian.com/cloud/jira/platform/jira-entity-properties, 2026. */
const propertyLimits = { keyCharacters: 255, valueCharacters: 32_768 } as const;

/** A key that a property may have. @throws {Refusal} Otherwise 400. */
export function checkedKey(key: string): string {
  if (key !== '' && key.length <= propertyLimits.keyCharacters) return key;
  throw jiraRefusal(
    400,
    `The property key must have 1 to ${String(propertyLimits.keyCharacters)} characters; it has ${String(key.length)}.`,
  );
}

/** The key that the path names. @throws {Refusal} When no property may have it, 400. */
export const propertyKey = (call: Call): string => checkedKey(call.params['propertyKey'] ?? '');

/** The JSON text of a value that a property may hold. @throws {Refusal} Without one, or when it is too long, 400. */
export function propertyJson(value: unknown): string {
  if (value === undefined) throw jiraRefusal(400, 'The property value cannot be empty.');
  const json = JSON.stringify(value);
  if (json.length <= propertyLimits.valueCharacters) return json;
  throw jiraRefusal(
    400,
    `The property value cannot be longer than ${String(propertyLimits.valueCharacters)} characters; it has ${String(json.length)}.`,
  );
}
