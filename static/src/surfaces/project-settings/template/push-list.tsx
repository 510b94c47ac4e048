import { openIssue } from '../../../bridge/navigation';
import { templateTexts } from './template-texts';
import type { Affected } from './use-template-push';

const texts = templateTexts.push;

/** So many work items are named; the others are counted. */
const listedAtMost = 20;

/** The work items that a template changes or has changed, each with how, to be opened from here. */
export function PushList(props: { readonly name: string; readonly affected: readonly Affected[] }) {
  const { affected } = props;
  return (
    <ul className="ps-push-list" aria-label={props.name}>
      {affected.slice(0, listedAtMost).map(({ issue, followed }) => (
        <li key={issue.id}>
          <button type="button" className="wm-link" onClick={() => void openIssue(issue.key)}>
            {issue.key}
          </button>{' '}
          {issue.summary} <span className="wm-quiet">{texts.counts(followed.counts)}</span>
        </li>
      ))}
      {affected.length > listedAtMost && (
        <li className="wm-quiet">{texts.more(affected.length - listedAtMost)}</li>
      )}
    </ul>
  );
}
