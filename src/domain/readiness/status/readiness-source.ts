import type { ReadinessReport } from '../judge/check-readiness';
import type { DefinitionOfReady } from '../definition/definition';
import type { CriteriaFacts, OutsideFacts, ProjectFacts, ScoringFacts } from '../judge/facts';
import type { ReadinessState } from './readiness-state';
import type { ReadinessStatus } from './readiness-status';
import type { Issue } from '../../issue/issue';
import type { Problem } from '../../problem';
import type { ProjectSettings } from '../../settings/settings';
import type { CalendarDay } from '../../time/calendar-day';

/** A field that the person may edit; `choices` are empty where anything may be written. */
export type EditableField = {
  readonly name: string;
  readonly type: string;
  readonly customType?: string;
  readonly choices: readonly Named[];
};

/** The fields that the person may edit on one work item, by id; none where they may edit nothing. */
export type EditableFields = Readonly<Record<string, EditableField>>;

/** Everything read of one work item, before it is judged. */
export type ReadinessSource = {
  readonly issue: Issue;
  /** The field that holds the estimate, where there is one. */
  readonly estimateFieldId?: string;
  /** The field that holds the sprints, where the site has one. */
  readonly sprintFieldId?: string;
  readonly project: ProjectFacts;
  readonly criteria: CriteriaFacts;
  readonly scoring: ScoringFacts;
  readonly state: ReadinessState;
  readonly stateVersion: number;
  /** What people answered cannot be read: it is shown as such and not overwritten. */
  readonly unreadable?: Problem;
  readonly stored?: ReadinessStatus;
  readonly editable: EditableFields;
};

/** One of the values of a field. */
export type Named = { readonly id: string; readonly name: string };

/** What a project has and what not, whatever its settings say. */
export type ProjectShape = {
  readonly project: Omit<ProjectFacts, 'estimateFieldName' | 'fieldNames'>;
  /** Names of the work types one level above stories. */
  readonly parentTypes: readonly string[];
  /** Company-managed software: where nothing may be edited, it is taken to have a field for estimates. */
  readonly isEstimating: boolean;
};

/** What holds in a project, as far as readiness goes. */
export type ProjectReadiness = ProjectShape & {
  readonly settings: ProjectSettings;
  readonly definitions: readonly DefinitionOfReady[];
  /** What of the settings could not be used. */
  readonly notices: readonly Problem[];
  /** Statuses that the team calls started; none means whatever Jira calls in progress. */
  readonly startedStatuses: readonly string[];
};

/** One judgement: what was read, by which rules, on which day. */
export type Judgement = {
  readonly source: ReadinessSource;
  readonly projectReadiness: ProjectReadiness;
  readonly outside: OutsideFacts;
  readonly today: CalendarDay;
};

/** A judged work item. */
export type Judged = Judgement & { readonly report: ReadinessReport };
