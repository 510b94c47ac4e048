import type { NewLine } from './criteria-change';

/** One line of a template. */
export type TemplateLine = {
  readonly id: string;
  readonly text: string;
  readonly kind: 'criterion' | 'heading';
  readonly depth: 0 | 1;
  readonly isRequired: boolean;
  /** Mandatory: it may be waived with a reason, never deleted or reworded. */
  readonly isLocked: boolean;
};

/** Criteria that a team writes again and again. */
export type CriteriaTemplate = {
  readonly id: string;
  readonly name: string;
  /** Work types it is offered for; all when empty. */
  readonly issueTypeIds: readonly string[];
  /** New work items of these types get it without being asked. */
  readonly isAutomatic: boolean;
  readonly lines: readonly TemplateLine[];
};

/** The section `criteria` of a project's settings. */
export type CriteriaSettings = {
  readonly templates: readonly CriteriaTemplate[];
  /** Assignee and due date for each criterion. */
  readonly hasAssignees: boolean;
};

const line = (id: string, text: string): TemplateLine => ({
  id,
  text,
  kind: 'criterion',
  depth: 0,
  isRequired: true,
  isLocked: false,
});

/** What holds where nobody has chosen: one template to begin with. */
export const defaultCriteriaSettings: CriteriaSettings = {
  templates: [
    {
      id: 'user-story',
      name: 'User story',
      issueTypeIds: [],
      isAutomatic: false,
      lines: [
        line('main', 'The main path works from beginning to end'),
        line('errors', 'What can go wrong is said in words that help'),
        line('rights', 'Who may and who may not do this is checked'),
        line('access', 'It works by keyboard and with a screen reader'),
        line('words', 'Help and release notes say what changed'),
      ],
    },
  ],
  hasAssignees: false,
};

/** The templates that are offered for a work type. */
export const templatesFor = (
  settings: CriteriaSettings,
  issueTypeId: string,
): readonly CriteriaTemplate[] =>
  settings.templates.filter(
    ({ issueTypeIds }) => issueTypeIds.length === 0 || issueTypeIds.includes(issueTypeId),
  );

/** The templates that new work items of a type get by themselves. */
export const automaticTemplates = (
  settings: CriteriaSettings,
  issueTypeId: string,
): readonly CriteriaTemplate[] =>
  templatesFor(settings, issueTypeId).filter(({ isAutomatic }) => isAutomatic);

/** The lines of a template as they are added to a list, each with where it came from. */
export const linesOfTemplate = (
  template: CriteriaTemplate,
  newId: () => string,
): readonly NewLine[] =>
  template.lines.map(({ id, isLocked, ...rest }) => ({
    ...rest,
    id: newId(),
    ...(isLocked ? { isLocked } : {}),
    templateOrigin: { templateId: template.id, lineId: id },
  }));
