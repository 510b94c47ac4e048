import Button from '@atlaskit/button/new';
import type { CriteriaTemplate, Push } from '#domain/criteria/criteria-settings';
import { epochMsOf } from '#domain/time/instant';
import type { OpenedSettings } from '../open-settings';
import { PushList } from './push-list';
import { templateTexts } from './template-texts';
import type { PushState } from './use-template-push';
import { useTemplatePush } from './use-template-push';
import type { LiveSettings } from '../use-settings';

const texts = templateTexts.push;

const undoDays = 7;

const isUndoable = ({ at }: Push): boolean =>
  Date.now() - epochMsOf(at) < undoDays * 24 * 60 * 60_000;

/** Says how many work items would change and which, changes them, and takes that back. */
export function TemplatePush(props: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
  readonly template: CriteriaTemplate;
  readonly close: () => void;
}) {
  const { template } = props;
  const push = useTemplatePush(props.opened, props.live, template);
  const { state } = push;
  const { lastPush } = template;
  const isAtRest = state.is !== 'looking' && state.is !== 'running';
  const affected = state.is === 'looked' ? state.affected : [];
  return (
    <div className="ps-push">
      <p role="status">{wordsOf(state)}</p>
      {state.is === 'running' && (
        <progress
          max={state.total}
          value={state.done}
          aria-label={templateTexts.push.openNamed(template.name)}
        />
      )}
      {affected.length > 0 && (
        <>
          <PushList name={texts.listName} affected={affected} />
          <p className="wm-quiet">{texts.help}</p>
        </>
      )}
      {(state.is === 'brought' || state.is === 'undone') && state.changed.length > 0 && (
        <PushList name={texts.changedName} affected={state.changed} />
      )}
      {isAtRest && lastPush !== undefined && isUndoable(lastPush) && (
        <p className="wm-quiet">
          {state.is !== 'brought' && `${texts.broughtOn(lastPush.count, dayOf(lastPush))} `}
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              push.undo(lastPush);
            }}
          >
            {texts.undo}
          </button>
        </p>
      )}
      {isAtRest && (
        <p className="ps-actions">
          {affected.length > 0 && (
            <Button
              appearance="primary"
              onClick={() => {
                push.bring(affected);
              }}
            >
              {texts.bring(affected.length)}
            </Button>
          )}
          <Button appearance="subtle" onClick={props.close}>
            {texts.close}
          </Button>
        </p>
      )}
    </div>
  );
}

function wordsOf(state: PushState): string {
  switch (state.is) {
    case 'looking':
      return texts.looking;
    case 'looked':
      return state.affected.length === 0
        ? texts.isNew(state.users)
        : texts.would(state.affected.length, state.users);
    case 'running':
      return texts.progress(state.done, state.total);
    case 'brought':
    case 'undone': {
      const { changed, stayed } = state;
      const words = (state.is === 'brought' ? texts.brought : texts.undone)(changed.length);
      return stayed === undefined ? words : `${words} ${texts.stayed(stayed.keys, stayed.why)}`;
    }
    case 'refused':
      return state.message;
  }
}

const dayOf = ({ at }: Push): string =>
  new Date(epochMsOf(at)).toLocaleDateString('en-GB', { dateStyle: 'medium' });
