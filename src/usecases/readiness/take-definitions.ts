import { readDefinitions } from '#contract/readiness/readiness-definition';
import type { Problem } from '#domain/problem';
import { definitionNotKept } from '#domain/readiness/status/readiness-problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Json } from '#domain/settings/apply-settings-change';

/** Settings travel in one property of the project, which holds 32,768 characters in all. */
export const definitionCharactersAtMost = 24_000;

/** Definitions read from text, and what of them will not be in force. */
export type TakenDefinitions = { readonly section: Json; readonly notices: readonly Problem[] };

const nothingChanged = 'Nothing was changed; the last good definitions stay in force.';

/** Reads definitions that somebody copied out of another project. What is no JSON, or too long, is refused. */
export function takeDefinitions(text: string): Result<TakenDefinitions, Problem> {
  if (text.length > definitionCharactersAtMost)
    return refused(
      definitionNotKept(
        `This has ${String(text.length)} characters; a project keeps at most ${String(definitionCharactersAtMost)}.`,
        `Shorten it. ${nothingChanged}`,
      ),
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused(definitionNotKept('This is not JSON.', `Put it right. ${nothingChanged}`));
  }
  if (!isRecord(json) || !isRecord(json['definitions']))
    return refused(
      definitionNotKept(
        'This holds no “definitions”.',
        `Paste what another project gives out here. ${nothingChanged}`,
      ),
    );
  const { definitions } = json as { readonly definitions: Json };
  return ok({ section: { definitions }, notices: readDefinitions(json).notices });
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
