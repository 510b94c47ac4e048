import { useRef } from 'react';
import { criteriaSection } from '#contract/criteria/criteria-settings';
import type { Instant } from '#domain/time/instant';
import { templatesPath } from '#usecases/criteria/change-template';
import { SaveStatusText } from '../../components/save-status';
import { AcceptanceSection } from './acceptance-section';
import { CriteriaOptions } from './criteria-options';
import { EditorsSection } from './editors-section';
import { FlowSection } from './flow-section';
import { useChangesOfOthers } from './follow-others';
import { LateChanges } from './late-changes';
import type { OpenedSettings } from './open-settings';
import { ReadinessSection } from './definition/readiness-section';
import { ReadOnlyNote } from './read-only-note';
import { SavedHere } from './saved-here';
import { ScoringSection } from './input/scoring-section';
import { SearchSection } from './search-section';
import { SelfCheck } from './self-check';
import { TemplatesSection } from './template/templates';
import { texts } from './texts';
import { useSettings } from './use-settings';
import { Welcome } from './welcome';

/** Waymark's settings of one project: changed by its administrators and editors, read by everybody. */
export function ProjectSettingsPage({
  opened,
  isWithin = false,
}: {
  readonly opened: OpenedSettings;
  /** It stands within another page, where nobody sets Waymark up. */
  readonly isWithin?: boolean;
}) {
  const live = useSettings(opened);
  const page = useRef<HTMLDivElement>(null);
  const changedAt = useChangesOfOthers(opened.project.key, live);
  return (
    <div className="ps" ref={page}>
      {!isWithin && <Welcome opened={opened} />}
      {!opened.mayChange && <ReadOnlyNote opened={opened} />}
      {!isWithin && <SelfCheck opened={opened} settings={live.settings} />}
      {live.problem !== undefined && (
        <p className="ps-problem" role="alert">
          {live.problem.message} {live.problem.remedy}
        </p>
      )}
      <ReadinessSection opened={opened} live={live} />
      <fieldset className="ps-all" disabled={!opened.mayChange}>
        <LateChanges live={live} within={['acceptance']} />
        <AcceptanceSection opened={opened} live={live} />
        <TemplatesSection opened={opened} live={live} />
        <LateChanges live={live} within={[criteriaSection]} butNot={[templatesPath]} />
        <CriteriaOptions opened={opened} live={live} />
        <LateChanges live={live} within={['flow']} />
        <FlowSection opened={opened} live={live} />
        <LateChanges live={live} within={['scoring']} />
        <ScoringSection opened={opened} live={live} />
        <EditorsSection opened={opened} live={live} />
      </fieldset>
      {opened.mayEditIssues && <SearchSection opened={opened} />}
      <SavedHere page={page} isCalm={live.status.phase === 'saved'}>
        <SaveStatusText status={live.status} isUsed={live.isUsed} />
        {live.isUsed && <span className="wm-quiet ps-lagging">{texts.lagging}</span>}
        <span className="wm-quiet" role="status">
          {changedAt !== undefined && <> {texts.byOthers(timeOf(changedAt, opened))}</>}
        </span>
      </SavedHere>
    </div>
  );
}

const timeOf = (moment: Instant, { context }: OpenedSettings): string =>
  new Intl.DateTimeFormat(context.locale, {
    timeStyle: 'short',
    timeZone: context.timezone,
  }).format(new Date(moment));
