import { useRef, useState } from 'react';
import { settingsRoom } from '#contract/settings';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import type { IssueType } from '#domain/issue/issue';
import type { TemplateBefore } from '#usecases/criteria/change-template';
import { templateBefore } from '#usecases/criteria/change-template';
import type { OpenedSettings } from '../open-settings';
import { TemplateForm } from './template-form';
import { TemplatePush } from './template-push';
import { templateTexts as texts } from './template-texts';
import type { LiveSettings } from '../use-settings';

/** One template: what it is in one line; changed, and brought to the work items that use it, below. */
export function TemplateRow(props: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
  readonly template: CriteriaTemplate;
  readonly types: readonly IssueType[];
  readonly onSave: (before: TemplateBefore, after: CriteriaTemplate) => void;
  readonly onRemove: () => void;
}) {
  const { template, types } = props;
  const [open, setOpen] = useState<'form' | 'push'>();
  const change = useRef<HTMLButtonElement>(null);
  const nameOf = (id: string) => types.find((type) => type.id === id)?.name ?? '';
  const toggle = (what: 'form' | 'push') => () => {
    setOpen(open === what ? undefined : what);
  };
  // What had the focus goes with the form: the keyboard goes on from the line that opened it.
  const close = () => {
    setOpen(undefined);
    change.current?.focus();
  };
  return (
    <li className="ps-rule">
      <div className="ps-rule-line">
        <span className="ps-rule-title">
          {template.name}{' '}
          <span className="wm-quiet">
            {texts.facts(template.lines.length, template.issueTypeIds.map(nameOf))}
            {template.isAutomatic && ` · ${texts.automaticFact}`}
            {template.isLinked && ` · ${texts.linkedFact}`}
          </span>
        </span>
        <span className="ps-template-acts">
          {template.isLinked && (
            <button
              type="button"
              className="wm-link"
              aria-expanded={open === 'push'}
              aria-label={texts.push.openNamed(template.name)}
              onClick={toggle('push')}
            >
              {texts.push.open}
            </button>
          )}
          <button
            type="button"
            ref={change}
            className="wm-link"
            aria-expanded={open === 'form'}
            aria-label={texts.changeNamed(template.name)}
            onClick={toggle('form')}
          >
            {texts.change}
          </button>
        </span>
      </div>
      {open === 'form' && (
        <TemplateForm
          before={templateBefore(template, props.live.settings)}
          types={types}
          room={settingsRoom(props.live.settings)}
          close={close}
          onSave={(before, after) => {
            props.onSave(before, after);
            const { lines } = before.template;
            const hasChanged = JSON.stringify(lines) !== JSON.stringify(after.lines);
            setOpen(after.isLinked && hasChanged ? 'push' : undefined);
          }}
          onRemove={props.onRemove}
        />
      )}
      {open === 'push' && template.isLinked && (
        <TemplatePush opened={props.opened} live={props.live} template={template} close={close} />
      )}
    </li>
  );
}
