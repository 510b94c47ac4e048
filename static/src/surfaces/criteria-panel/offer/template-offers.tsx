import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import { linesOfTemplate } from '#domain/criteria/criteria-settings';
import { lastPlace, newId } from '../list-actions';
import { texts } from '../texts';
import type { LiveCriteria } from '../use-criteria';

/** Adds the lines of a template below the list, as one step. */
export function applyTemplate(live: LiveCriteria, template: CriteriaTemplate): void {
  const lines = linesOfTemplate(template, newId);
  if (live.make({ type: 'add', lines, after: lastPlace(live.state.items) }))
    live.say(texts.added(lines.length));
}

/** The templates of which the list has no line yet. */
export const unusedTemplates = (
  templates: readonly CriteriaTemplate[],
  { state }: LiveCriteria,
): readonly CriteriaTemplate[] => {
  const used = new Set(state.items.map(({ templateOrigin }) => templateOrigin?.templateId));
  return templates.filter(({ id }) => !used.has(id));
};

/** The templates that an empty list can begin with; the menu of the list has them all. */
export function TemplateOffers(props: {
  readonly live: LiveCriteria;
  readonly templates: readonly CriteriaTemplate[];
}) {
  return props.templates.map((template) => (
    <button
      key={template.id}
      type="button"
      className="wm-link"
      onClick={() => {
        applyTemplate(props.live, template);
      }}
    >
      {texts.useTemplate(template.name, template.lines.length)}
    </button>
  ));
}
