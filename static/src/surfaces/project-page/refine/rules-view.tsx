import { useEffect, useState } from 'react';
import { readBacklogTop } from '#atlassian/jira/read-backlog-top';
import { readProjectReadiness } from '#atlassian/jira/read-project-readiness';
import type { RuleStatistic } from '#domain/readiness/rule-statistics';
import { isMostlyWaived, ruleStatistics, tellingFrom } from '#domain/readiness/rule-statistics';
import { dayInZone } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import { judgeRows } from '#usecases/readiness/backlog-top';
import { readinessProperties, sourceOfIssue } from '#usecases/readiness/source-of-issue';
import type { ProjectContext } from '../../../bridge/context';
import { asViewer } from '../../../bridge/request';
import { Refusal } from '../../../components/refusal';
import type { TabProps } from '../project-page';
import { refineTexts } from './texts';
import { rulesTexts as texts } from './rules-texts';

const readAtMost = 200;

type Statistics = { readonly count: number; readonly rules: readonly RuleStatistic[] };

/** Which rule fails most, how often each is waived, and over how many work items. */
export default function RulesView({ context }: TabProps) {
  const [told, setTold] = useState<Statistics | 'broken'>();
  useEffect(() => {
    readStatistics(context).then(setTold, () => {
      setTold('broken');
    });
  }, [context]);
  if (told === undefined) return <p className="wm-quiet">{refineTexts.opening}</p>;
  if (told === 'broken') return <Refusal {...refineTexts.broken} />;
  const { count, rules } = told;
  const [worst] = rules;
  return (
    <section>
      <p className="rf-count" role="status">
        {count < tellingFrom || worst === undefined
          ? texts.tooFew(count, tellingFrom)
          : texts.worst(worst)}
      </p>
      {rules.length > 0 && (
        <div className="rf-scroll">
          <table className="rf-table">
            <caption className="wm-quiet">{texts.caption(count)}</caption>
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
                    <meter min={0} max={rule.asked} value={rule.failed} aria-hidden="true" />
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

async function readStatistics({ extension, timezone }: ProjectContext): Promise<Statistics> {
  const { key } = extension.project;
  const [projectReadiness, top] = await Promise.all([
    readProjectReadiness(asViewer, key),
    readBacklogTop(asViewer, {
      projectKey: key,
      properties: readinessProperties,
      atMost: readAtMost,
      where: 'statusCategory != Done',
    }),
  ]);
  const sources = top.issues.map((issue) => sourceOfIssue({ ...top, issue }, projectReadiness));
  const today = dayInZone(instantAt(Date.now()), timezone);
  const rows = judgeRows(sources, projectReadiness, today);
  return { count: rows.length, rules: ruleStatistics(rows.map(({ report }) => report)) };
}
