import Button from '@atlaskit/button/new';
import { forwardRef, useMemo } from 'react';
import type { RefineRow } from '#usecases/readiness/backlog-top';
import type { ProjectContext } from '../../../bridge/context';
import { openIssue } from '../../../bridge/navigation';
import type { OpenedPanel } from '../../readiness-panel/open-panel';
import { ReadinessPanel } from '../../readiness-panel/readiness-panel';
import type { Judged } from './read-judged';
import { refineTexts as texts } from './texts';

/** The opened work item with the very panel that stands on it in Jira. */
export const RefineItem = forwardRef<
  HTMLDivElement,
  {
    readonly row: RefineRow;
    readonly backlog: Judged;
    readonly context: ProjectContext;
    /** Did somebody want to go on while something typed is not saved? */
    readonly isHeld: boolean;
    readonly onJudged: (row: RefineRow) => void;
    /** The keyboard is elsewhere than in what was typed: it was saved or dropped. */
    readonly onLetGo: () => void;
    readonly onNext: () => void;
  }
>(function RefineItem({ row, backlog, context, isHeld, onJudged, onLetGo, onNext }, ref) {
  const { issue } = row.source;
  // Read once: from then on the panel keeps itself up to date.
  const opened = useMemo(
    (): OpenedPanel => ({
      issueId: issue.id,
      projectKey: context.extension.project.key,
      accountId: context.accountId ?? '',
      today: backlog.today,
      timeZone: context.timezone,
      locale: context.locale,
      projectReadiness: backlog.projectReadiness,
      source: row.source,
      outside: row.outside,
    }),
    [issue.id],
  );
  return (
    <div
      className="rf-item"
      ref={ref}
      aria-label={texts.panelLabel(issue.key)}
      role="group"
      onFocus={({ target }) => {
        if (target.closest('[data-typed]') === null) onLetGo();
      }}
    >
      <h2 className="rf-item-title">
        {issue.key} {issue.summary}
      </h2>
      <ReadinessPanel
        opened={opened}
        onJudged={(source, report) => {
          onJudged({ source, report, outside: row.outside });
        }}
      />
      {isHeld && (
        <p className="rd-note" role="alert">
          {texts.unsaved(issue.key)}
        </p>
      )}
      <div className="rd-buttons rf-next">
        <Button appearance="primary" onClick={onNext}>
          {texts.next}
        </Button>
        <Button appearance="subtle" onClick={() => void openIssue(issue.key)}>
          {texts.open}
        </Button>
      </div>
    </div>
  );
});
