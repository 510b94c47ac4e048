import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Instant } from '../time/instant';
import type { NewLine } from './criteria-change';
import { markOf } from './template/template-mark';

/** One line of a template. */
export type TemplateLine = {
  readonly id: string;
  readonly text: string;
  readonly kind: 'criterion' | 'heading';
  readonly depth: 0 | 1;
  readonly isRequired: boolean;
  /** Mandatory: it may be waived with a reason, never deleted or reworded. */
  readonly isLocked: boolean;
  /** A fractional key; the lines are in the order of `(order, id)`. */
  readonly order: string;
};

/** The last time that a linked template was brought to the work items that use it. */
export type Push = {
  readonly id: string;
  readonly at: Instant;
  /** How many work items it changed. */
  readonly count: number;
};

/** Criteria that a team writes again and again. */
export type CriteriaTemplate = {
  readonly id: string;
  readonly name: string;
  /** Work types it is offered for; all when empty. */
  readonly issueTypeIds: readonly string[];
  /** New work items of these types get it without being asked. */
  readonly isAutomatic: boolean;
  /** What changes here later can be brought to the work items that use it. */
  readonly isLinked: boolean;
  readonly order: string;
  readonly lines: readonly TemplateLine[];
  readonly lastPush?: Push;
};

/** The section `criteria` of a project's settings. */
export type CriteriaSettings = {
  readonly templates: readonly CriteriaTemplate[];
  /** Assignee and due date for each criterion. */
  readonly hasAssignees: boolean;
  /** The list of a work item that is done stays as it is, but for decisions. */
  readonly closesWhenDone: boolean;
  /** The progress of a list is kept in a field too, which cards and columns can show. */
  readonly showsOnCards: boolean;
};

const starterLines: readonly (readonly [id: string, text: string])[] = [
  ['main', 'The main path works from beginning to end'],
  ['errors', 'What can go wrong is said in words that help'],
  ['rights', 'Who may and who may not do this is checked'],
  ['access', 'It works by keyboard and with a screen reader'],
  ['words', 'Help and release notes say what changed'],
];

const starterKeys = generateNKeysBetween(null, null, starterLines.length);

/** What holds where nobody has chosen: one template to begin with. */
export const defaultCriteriaSettings: CriteriaSettings = {
  templates: [
    {
      id: 'user-story',
      name: 'User story',
      issueTypeIds: [],
      isAutomatic: false,
      isLinked: false,
      order: 'a0',
      lines: starterLines.map(([id, text], at) => ({
        id,
        text,
        kind: 'criterion',
        depth: 0,
        isRequired: true,
        isLocked: false,
        order: starterKeys[at] ?? 'a0',
      })),
    },
  ],
  hasAssignees: false,
  closesWhenDone: false,
  showsOnCards: false,
};

/** The templates that are offered for a work type; one without lines is not finished. */
export const templatesFor = (
  settings: CriteriaSettings,
  issueTypeId: string,
): readonly CriteriaTemplate[] =>
  settings.templates.filter(
    ({ issueTypeIds, lines }) =>
      lines.length > 0 && (issueTypeIds.length === 0 || issueTypeIds.includes(issueTypeId)),
  );

/** The templates that new work items of a type get by themselves. */
export const automaticTemplates = (
  settings: CriteriaSettings,
  issueTypeId: string,
): readonly CriteriaTemplate[] =>
  templatesFor(settings, issueTypeId).filter(({ isAutomatic }) => isAutomatic);

/** A line of a template as it is added to a list, with where it came from. */
export const lineOfTemplate = (
  templateId: string,
  { id: lineId, text, kind, depth, isRequired, isLocked }: TemplateLine,
  id: string,
): NewLine => ({
  id,
  text,
  kind,
  depth,
  isRequired,
  ...(isLocked ? { isLocked } : {}),
  templateOrigin: { templateId, lineId, mark: markOf({ text, kind, isRequired }) },
});

/** The lines of a template as they are added to a list. */
export const linesOfTemplate = (
  template: CriteriaTemplate,
  newId: () => string,
): readonly NewLine[] => template.lines.map((line) => lineOfTemplate(template.id, line, newId()));

/** The key of a template that comes after all of these. */
export const orderAfter = (others: readonly CriteriaTemplate[]): string =>
  generateKeyBetween(others.at(-1)?.order ?? null, null);
