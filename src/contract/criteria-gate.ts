import * as v from 'valibot';

const aFlag = v.fallback(v.boolean(), false);

const theConfig = v.object({ met: aFlag, accepted: aFlag, ready: aFlag });

/** What the workflow rule “Waymark: fit for this step” checks; each is off until someone chooses it. */
export type GateConfig = v.InferOutput<typeof theConfig>;

const nothing: GateConfig = { met: false, accepted: false, ready: false };

/** Reads what Jira saved with the rule, a text or an object; what cannot be read checks nothing. */
export function parseGateConfig(saved: unknown): GateConfig {
  const outcome = v.safeParse(theConfig, typeof saved === 'string' ? jsonOf(saved) : saved);
  return outcome.success ? outcome.output : nothing;
}

/** The text that Jira saves with the rule. */
export const writeGateConfig = (config: GateConfig): string => JSON.stringify(config);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
