import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import { readTemplateText, writeTemplateText } from '#domain/criteria/template-text';
import type { IssueType } from '#domain/issue/issue';
import { templateTexts as texts } from './template-texts';

/** One template, edited as text; nothing is kept before it is saved. */
export function TemplateForm(props: {
  readonly template: CriteriaTemplate;
  readonly types: readonly IssueType[];
  /** What it was when the form was opened, and what it is to be: others may have changed it since. */
  readonly onSave: (before: CriteriaTemplate, after: CriteriaTemplate) => void;
  readonly onRemove?: () => void;
  readonly close: () => void;
}) {
  const { types, close, onRemove } = props;
  const [before] = useState(props.template);
  const [draft, setDraft] = useState(before);
  const [lines, setLines] = useState(() => writeTemplateText(before.lines));
  const toggleType = (id: string, isChosen: boolean) => {
    const others = draft.issueTypeIds.filter((each) => each !== id);
    setDraft({ ...draft, issueTypeIds: isChosen ? [...others, id] : others });
  };
  return (
    <form
      className="ps-template"
      onSubmit={(event) => {
        event.preventDefault();
        const newId = () => crypto.randomUUID().slice(0, 8);
        const name = draft.name.trim() === '' ? before.name : draft.name.trim();
        close();
        props.onSave(before, {
          ...draft,
          name,
          lines: readTemplateText(lines, before.lines, newId),
        });
      }}
    >
      <label className="ps-field">
        <span>{texts.name}</span>
        <input
          value={draft.name}
          maxLength={80}
          onChange={(event) => {
            setDraft({ ...draft, name: event.target.value });
          }}
        />
      </label>
      <label className="ps-field ps-wide">
        <span>{texts.lines}</span>
        <textarea
          rows={Math.max(4, lines.split('\n').length + 1)}
          value={lines}
          onChange={(event) => {
            setLines(event.target.value);
          }}
        />
      </label>
      <p className="wm-quiet">{texts.linesHelp}</p>
      <fieldset className="ps-point ps-types">
        <legend>{texts.forTypes}</legend>
        {types.map(({ id, name }) => (
          <label key={id} className="ps-option">
            <input
              type="checkbox"
              checked={draft.issueTypeIds.includes(id)}
              onChange={(event) => {
                toggleType(id, event.target.checked);
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <label className="ps-option">
        <input
          type="checkbox"
          checked={draft.isAutomatic}
          onChange={(event) => {
            setDraft({ ...draft, isAutomatic: event.target.checked });
          }}
        />
        {texts.automatic}
      </label>
      <label className="ps-option">
        <input
          type="checkbox"
          checked={draft.isLinked}
          onChange={(event) => {
            setDraft({ ...draft, isLinked: event.target.checked });
          }}
        />
        {texts.linked}
      </label>
      <p className="ps-actions">
        <Button type="submit" appearance="primary">
          {texts.save}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {texts.cancel}
        </Button>
        {onRemove !== undefined && (
          <Button appearance="subtle" onClick={onRemove}>
            {texts.remove}
          </Button>
        )}
      </p>
    </form>
  );
}
