import { awaitingDecision, countCriteria, progressOf } from '#domain/criteria/count-criteria';
import type { AcceptanceRule } from '#domain/settings/settings';
import { whoAccepts } from '#domain/settings/who-accepts';
import type { OpenedPanel } from './open-panel';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';
import type { LateFacts } from './use-late-facts';

/** Whom a rule about people comes down to here. */
function namesOf(
  rule: AcceptanceRule,
  { issue }: OpenedPanel,
  nameOf: (accountId: string) => string,
): readonly string[] {
  if (rule.by === 'reporter') return [issue.reporter?.displayName ?? ''];
  return rule.by === 'people' ? rule.accountIds.map(nameOf) : [];
}

/** Appears when something is met: accept it, or see who will. */
export function DecideBar(props: {
  readonly panel: OpenedPanel;
  readonly live: LiveCriteria;
  readonly facts: LateFacts;
  readonly nameOf: (accountId: string) => string;
}) {
  const { panel, live, facts, nameOf } = props;
  const { items } = live.state;
  const progress = progressOf(countCriteria(items));
  const waiting = awaitingDecision(items);
  if (progress.isAllAccepted && waiting.length === 0)
    return (
      <p className="decide">
        <strong>{texts.allAccepted(progress.outOf)}</strong>
      </p>
    );
  if (waiting.length === 0 || !facts.isKnown || !panel.mayEdit) return null;
  const words = progress.isAllMet ? texts.allMet(progress.outOf) : undefined;
  const { rule } = facts.settings.acceptance;
  if (!facts.mayDecide)
    return (
      <p className="decide">
        {words !== undefined && <strong>{words} </strong>}
        {texts.waiting(whoAccepts(rule, namesOf(rule, panel, nameOf)))}
      </p>
    );
  // While some are open, each met line has its own Accept; one for all is here once all are met.
  if (words === undefined) return null;
  return (
    <p className="decide">
      <strong>{words}</strong>
      <button
        type="button"
        className="wm-button wm-button-primary"
        onClick={() => {
          live.make({ type: 'accept', ids: waiting.map((item) => item.id) });
        }}
      >
        {texts.accept}
      </button>
    </p>
  );
}
