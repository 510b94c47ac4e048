import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import { readTemplateText, writeTemplateText } from '#domain/criteria/template/template-text';
import type { IssueType } from '#domain/issue/issue';
import type { TemplateBefore } from '#usecases/criteria/change-template';
import { charactersOf } from '#usecases/criteria/change-template';
import { TickOfMany } from '../../../components/tick-of-many';
import { templateTexts as texts } from './template-texts';

const shortId = () => crypto.randomUUID().slice(0, 8);

/** Characters that one more criterion takes, about. */
const charactersEach = 200;

/** How much the templates of the project may still hold, told before it is too much. */
function RoomLeft({ left }: { readonly left: number }) {
  if (left < 0)
    return (
      <p className="ps-problem" role="alert">
        {texts.tooLong(-left)}
      </p>
    );
  const more = Math.floor(left / charactersEach);
  return more < 30 ? <p className="wm-quiet">{texts.room(more)}</p> : null;
}

/** For which work types it is offered; none chosen stands for all. */
function WorkTypes(props: {
  readonly types: readonly IssueType[];
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}) {
  const { types, chosen, choose } = props;
  return (
    <fieldset className="ps-point ps-types">
      <legend>{texts.forTypes}</legend>
      {types.map(({ id, name }) => (
        <label key={id} className="ps-option">
          <TickOfMany name={id} chosen={chosen} onChoose={choose} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** One template, edited as text; nothing is kept before it is saved. */
export function TemplateForm(props: {
  /** The template as it is when the form is opened: others may change it afterwards. */
  readonly before: TemplateBefore;
  readonly types: readonly IssueType[];
  /** Characters by which the settings of the project may still grow. */
  readonly room: number;
  readonly onSave: (before: TemplateBefore, after: CriteriaTemplate) => void;
  readonly onRemove?: () => void;
  readonly close: () => void;
}) {
  const { types, close, onRemove } = props;
  const [begun] = useState(props.before);
  const { template: before } = begun;
  const [draft, setDraft] = useState(before);
  const [lines, setLines] = useState(() => writeTemplateText(before.lines));
  const left =
    props.room -
    charactersOf(readTemplateText(lines, before.lines, shortId)) +
    charactersOf(before.lines);
  return (
    <form
      className="ps-template"
      onSubmit={(event) => {
        event.preventDefault();
        const name = draft.name.trim() === '' ? before.name : draft.name.trim();
        close();
        props.onSave(begun, {
          ...draft,
          name,
          lines: readTemplateText(lines, before.lines, shortId),
        });
      }}
    >
      <label className="wm-labelled">
        <span>{texts.name}</span>
        <input
          value={draft.name}
          maxLength={80}
          onChange={(event) => {
            setDraft({ ...draft, name: event.target.value });
          }}
        />
      </label>
      <label className="wm-labelled ps-wide">
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
      <RoomLeft left={left} />
      <WorkTypes
        types={types}
        chosen={draft.issueTypeIds}
        choose={(issueTypeIds) => {
          setDraft({ ...draft, issueTypeIds });
        }}
      />
      {(['isAutomatic', 'isLinked'] as const).map((option) => (
        <label key={option} className="ps-option">
          <input
            type="checkbox"
            checked={draft[option]}
            onChange={(event) => {
              setDraft({ ...draft, [option]: event.target.checked });
            }}
          />
          {texts[option]}
        </label>
      ))}
      <Acts isFull={left < 0} close={close} onRemove={onRemove} />
    </form>
  );
}

function Acts(props: {
  readonly isFull: boolean;
  readonly close: () => void;
  readonly onRemove: (() => void) | undefined;
}) {
  return (
    <p className="ps-actions">
      <Button type="submit" appearance="primary" isDisabled={props.isFull}>
        {texts.save}
      </Button>
      <Button appearance="subtle" onClick={props.close}>
        {texts.cancel}
      </Button>
      {props.onRemove !== undefined && (
        <Button appearance="subtle" onClick={props.onRemove}>
          {texts.remove}
        </Button>
      )}
    </p>
  );
}
