import type { FinishedStart } from '#domain/readiness/team/compare-starts';
import { compareStarts } from '#domain/readiness/team/compare-starts';
import { tellingFrom } from '#domain/readiness/team/rule-statistics';
import { rulesTexts as texts } from './rules-texts';

/** How long work took that began with a rule open, beside the other work; nothing while too few tell. */
export function StartsCompared({ starts }: { readonly starts: readonly FinishedStart[] }) {
  if (starts.length < tellingFrom)
    return <p className="wm-quiet">{texts.tooFewStarts(starts.length, tellingFrom)}</p>;
  const compared = compareStarts(starts);
  if (compared.length === 0)
    return <p className="wm-quiet">{texts.nothingToCompare(starts.length)}</p>;
  return (
    <div className="rf-scroll">
      <table className="rf-table">
        <caption className="wm-quiet">{texts.startsCaption(starts.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.ruleAtStart}</th>
            <th scope="col">{texts.wasOpen}</th>
            <th scope="col">{texts.wasMet}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ title, open, met }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{texts.pace(open)}</td>
              <td>{texts.pace(met)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
