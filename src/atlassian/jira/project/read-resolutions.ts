import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';

const aPage = v.object({
  values: v.array(v.object({ name: v.string() })),
  isLast: v.optional(v.boolean(), true),
});

const atOnce = 50;
const atMost = 500;

/** The names of the site's resolutions, in the site's order. */
export async function readResolutions(connection: Connection): Promise<readonly string[]> {
  const names: string[] = [];
  let isLast = false;
  while (!isLast && names.length < atMost) {
    const { json } = await send(connection, 'searchResolutions', {
      query: { startAt: names.length, maxResults: atOnce },
    });
    const page = v.parse(aPage, json);
    names.push(...page.values.map(({ name }) => name));
    isLast = page.isLast || page.values.length === 0;
  }
  return names;
}
