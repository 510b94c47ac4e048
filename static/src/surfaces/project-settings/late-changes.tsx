import type { SettingsChange } from '#domain/settings/apply-settings-change';
import { settingAt } from '#domain/settings/apply-settings-change';
import { lateTexts as texts } from './late-texts';
import type { LiveSettings } from './use-settings';

/** What was not saved as somebody else had changed the same meanwhile: both words, and both ways on. */
export function LateChanges({ live }: { readonly live: LiveSettings }) {
  return live.late.map((change, at) => (
    <div className="ps-problem" role="alert" key={at}>
      <p>{texts.changed}</p>
      <dl className="ps-late">
        <dt>{texts.theirs}</dt>
        <dd>{wordsOf('path' in change ? settingAt(live.settings, change.path) : undefined)}</dd>
        <dt>{texts.yours}</dt>
        <dd>{wordsOf(change.type === 'set' ? change.value : undefined)}</dd>
      </dl>
      <p className="ps-actions">
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            live.letGo(change);
            live.change(insisted(change));
          }}
        >
          {texts.useMine}
        </button>
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            live.letGo(change);
          }}
        >
          {texts.keepTheirs}
        </button>
      </p>
    </div>
  ));
}

/** The same change, whatever stands there now. */
function insisted(change: SettingsChange): SettingsChange {
  if (change.type === 'set') return { type: 'set', path: change.path, value: change.value };
  return change.type === 'remove' ? { type: 'remove', path: change.path } : change;
}

/** What a person would call the value. */
function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return texts.removed;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? texts.on : texts.off;
  const text = (value as { readonly text?: unknown }).text;
  return typeof text === 'string' ? text : texts.another;
}
