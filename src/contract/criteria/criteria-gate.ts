import * as v from 'valibot';
import { propertyKeys } from '../record';

const aFlag = v.fallback(v.boolean(), false);

const theConfig = v.object({
  met: aFlag,
  accepted: aFlag,
  ready: aFlag,
  onlyMust: aFlag,
});

/**
 * What the workflow rule “Waymark: fit for this step” checks; each is off until someone chooses it.
 * `onlyMust`: of the definition of ready only the rules of weight *must*.
 */
export type GateConfig = v.InferOutput<typeof theConfig>;

const nothing: GateConfig = { met: false, accepted: false, ready: false, onlyMust: false };

/** Reads what Jira saved with the rule, a text or an object; what cannot be read checks nothing. */
export function parseGateConfig(saved: unknown): GateConfig {
  const outcome = v.safeParse(theConfig, typeof saved === 'string' ? jsonOf(saved) : saved);
  return outcome.success ? outcome.output : nothing;
}

/** The text that Jira saves with the rule: what was chosen, and the expression that checks just that. */
export const writeGateConfig = (config: GateConfig): string =>
  JSON.stringify({ ...config, expression: gateExpression(config) });

const criteria = `issue.properties['${propertyKeys.criteriaStatus}']`;
const readiness = `issue.properties['${propertyKeys.readinessStatus}']`;

const noCriteria = `${criteria} == null || ${criteria}.total == 0 && ${criteria}.optional == 0 ? 'There are no acceptance criteria yet. Write them in the panel Acceptance criteria.'`;

/**
 * The Jira expression that lets a step pass by answering `true`, and else answers what is missing and
 * where to put it right. It stays within 1,000 characters and ten reads of properties, as Jira asks.
 */
export function gateExpression({ met, accepted, ready, onlyMust }: GateConfig): string {
  const count = accepted ? `${criteria}.unaccepted` : `${criteria}.unmet`;
  const verb = accepted ? 'accepted' : 'met';
  const missing = `${readiness}.${onlyMust ? 'missingMust' : 'missing'}`;
  const isReady = onlyMust ? `${readiness}.must == 0` : `${readiness}.ready == 'yes'`;
  return [
    ...(met || accepted
      ? [
          noCriteria,
          `${count} > 0 ? 'Acceptance criteria not ${verb} yet: ' + ${count} + '. See the panel Acceptance criteria.'`,
        ]
      : []),
    ...(ready
      ? [
          `${readiness} == null ? 'Waymark has not looked at this work item yet. Open its panel Definition of ready.'`,
          `!(${isReady}) ? 'Not ready yet: ' + (${missing} == null ? 'see there' : ${missing}) + '. Each is put right in the panel Definition of ready.'`,
        ]
      : []),
    'true',
  ].join(' : ');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
