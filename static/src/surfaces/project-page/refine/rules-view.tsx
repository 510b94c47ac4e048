import { useCallback } from 'react';
import type { RuleStatistic } from '#domain/readiness/team/rule-statistics';
import {
  isMostlyWaived,
  isTelling,
  ruleStatistics,
  tellingFrom,
} from '#domain/readiness/team/rule-statistics';
import type { ProjectContext } from '../../../bridge/context';
import { Opened } from '../../../components/opened';
import type { TabProps } from '../project-page';
import { readFinishedStarts } from './read-finished-starts';
import { readJudged } from './read-judged';
import { rulesTexts as texts } from './rules-texts';
import { StartsCompared } from './starts-compared';

const readAtMost = 1000;

type Statistics = {
  readonly count: number;
  readonly isMore: boolean;
  readonly rules: readonly RuleStatistic[];
};

/** Which rule fails most, how often each is waived, over how many, and whether work took longer for it. */
export default function RulesView({ context }: TabProps) {
  const open = useCallback(() => readStatistics(context), [context]);
  const openStarts = useCallback(() => readFinishedStarts(context), [context]);
  return (
    <>
      <Opened open={open}>{(told) => <RuleTable {...told} />}</Opened>
      <section className="rf-below">
        <h2 className="rf-subtitle">{texts.paceTitle}</h2>
        <Opened open={openStarts}>{(starts) => <StartsCompared starts={starts} />}</Opened>
      </section>
    </>
  );
}

function RuleTable({ count, isMore, rules }: Statistics) {
  const [worst] = rules;
  return (
    <section>
      <p className="rf-count" role="status">
        {worst === undefined || !isTelling(worst.asked)
          ? texts.tooFew(count, tellingFrom)
          : texts.worst(worst)}
      </p>
      {rules.length > 0 && (
        <div className="rf-scroll">
          <table className="rf-table">
            <caption className="wm-quiet">{texts.caption(count, isMore)}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.rule}</th>
                <th scope="col">{texts.failed}</th>
                <th scope="col">{texts.waived}</th>
              </tr>
            </thead>
            <tbody>
              {rules.map((rule) => (
                <tr key={rule.title}>
                  <th scope="row">
                    {rule.title}
                    {isMostlyWaived(rule) && <p className="wm-quiet">{texts.mostlyWaived}</p>}
                  </th>
                  <td>
                    {isTelling(rule.asked) && (
                      <meter min={0} max={rule.asked} value={rule.failed} aria-hidden="true" />
                    )}
                    {texts.share(rule.failed, rule.asked)}
                  </td>
                  <td>{rule.failed === 0 ? '–' : texts.share(rule.waived, rule.failed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

async function readStatistics(context: ProjectContext): Promise<Statistics> {
  const { rows, isMore } = await readJudged(context, {
    atMost: readAtMost,
    where: 'statusCategory != Done',
  });
  return { count: rows.length, isMore, rules: ruleStatistics(rows.map(({ report }) => report)) };
}
