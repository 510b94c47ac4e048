import { prepareDefinition } from '../judge/check-readiness';
import type { DefinitionOfReady } from './definition';
import { rulesInForce } from './definition';
import { outsideOf } from './needs';

/** The ids of the fields that rules name themselves, to be read besides the usual ones. */
export const fieldsNamedBy = (definitions: readonly DefinitionOfReady[]): readonly string[] => [
  ...new Set(
    definitions.flatMap((definition) =>
      rulesInForce(definition).flatMap(({ ruleId, parameters }) => {
        const field = ruleId === 'field-set' ? parameters?.['field'] : undefined;
        return typeof field === 'string' && field !== '' ? [field] : [];
      }),
    ),
  ),
];

/** Does a rule in force ask for what Jira answers for one work item at a time only? */
export const asksOneByOne = (definitions: readonly DefinitionOfReady[]): boolean =>
  definitions.some((definition) =>
    outsideOf(prepareDefinition(definition)).needs.some(
      (need) => need === 'remoteLinks' || need === 'expression',
    ),
  );
