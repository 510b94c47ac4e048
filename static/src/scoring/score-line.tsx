import { useEffect, useState } from 'react';
import { findScoringCopy, marksOfCopy, valuesOfCopy } from '#contract/scoring/scoring-copy';
import { propertyKeys } from '#contract/record';
import { methodOf } from '#contract/scoring/scoring-settings';
import type { Issue } from '#domain/issue/issue';
import type { ProjectReadiness } from '#domain/readiness/status/readiness-source';
import { arithmeticOf } from '#domain/scoring/rank/arithmetic';
import { isOffScale, scoreBy } from '#domain/scoring/scale/off-scale';
import type { Place } from '#usecases/scoring/find-place';
import { readPosition } from './read-position';
import { scoreLineTexts as texts } from './score-line-texts';
import './score-line.css';

/** A work item's score with its arithmetic and its place in the ranking; nothing while it has none. */
export default function ScoreLine(props: {
  readonly issue: Issue;
  readonly project: ProjectReadiness;
}) {
  const { issue, project } = props;
  const method = methodOf(issue.projectId, project.settings.sections['scoring']);
  const stored = issue.properties[propertyKeys.scoring];
  const wsjf = findScoringCopy(stored)?.wsjf;
  const given = { values: valuesOfCopy(stored), marks: marksOfCopy(stored) };
  const [place, setPlace] = useState<Place | undefined>();
  useEffect(() => {
    if (wsjf === undefined) return undefined;
    let isGone = false;
    // The score alone says enough where Jira does not answer.
    readPosition({ issue, wsjf, method, parentTypes: project.parentTypes }).then(
      (found) => {
        if (!isGone) setPlace(found);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
    // Once for the work item as it was read.
  }, [issue.id, wsjf]);
  if (isOffScale(scoreBy(method)(given)))
    return <p className="wm-score-line">{texts.otherScale}</p>;
  if (wsjf === undefined) return null;
  const isEpic = issue.type.hierarchyLevel === 1;
  return (
    <p className="wm-score-line">
      {texts.score(arithmeticOf(given.values, method.weights))}
      {place !== undefined && ` · ${texts.place(place, issue.projectKey, isEpic)}`}
    </p>
  );
}
