import type { SettingsChange } from '#domain/settings/apply-settings-change';
import { pathOfChange, settingAt } from '#domain/settings/apply-settings-change';
import { lateTexts as texts } from './late-texts';
import type { LiveSettings } from './use-settings';

type Place = readonly string[];

/**
 * What was not saved here as somebody else had changed the same meanwhile: both words, and both ways on.
 * It stands with the settings that it is about, those beginning with one place and with none of others.
 */
export function LateChanges({
  live,
  within,
  butNot = [],
  nameOf,
}: {
  readonly live: LiveSettings;
  readonly within: Place;
  readonly butNot?: readonly Place[];
  /** What a person would call the setting, where several stand together. */
  readonly nameOf?: (place: Place) => string | undefined;
}) {
  const here = live.late.filter(
    (change) => isWithin(change, within) && !butNot.some((other) => isWithin(change, other)),
  );
  return here.map((change) => {
    const place = pathOfChange(change);
    return (
      <div className="ps-problem" role="alert" key={place.join()}>
        <p>{texts.changed(nameOf?.(place))}</p>
        <dl className="ps-late">
          <dt>{texts.theirs}</dt>
          <dd>{wordsOf(theirs(change, live))}</dd>
          <dt>{texts.yours}</dt>
          <dd>{wordsOf(yours(change))}</dd>
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
    );
  });
}

const isWithin = (change: SettingsChange, place: Place): boolean =>
  place.every((name, index) => pathOfChange(change)[index] === name);

const theirs = (change: SettingsChange, { settings }: LiveSettings): unknown =>
  change.type === 'acceptance'
    ? settings.acceptance.rule
    : settingAt(settings, pathOfChange(change));

const yours = (change: SettingsChange): unknown => {
  if (change.type === 'set') return change.value;
  return change.type === 'acceptance' ? change.rule : undefined;
};

/** The same change, whatever stands there now. */
function insisted(change: SettingsChange): SettingsChange {
  switch (change.type) {
    case 'set':
      return { type: 'set', path: change.path, value: change.value };
    case 'remove':
      return { type: 'remove', path: change.path };
    case 'acceptance':
      return { type: 'acceptance', rule: change.rule };
    case 'editors':
      return { type: 'editors', editors: change.editors };
  }
}

/** What a person would call the value. */
function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return texts.removed;
  if (typeof value === 'string') return value === '' ? texts.nothing : value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? texts.on : texts.off;
  if (Array.isArray(value)) return value.length === 0 ? texts.nothing : value.join(', ');
  const { text, by } = value as { readonly text?: unknown; readonly by?: unknown };
  if (typeof text === 'string') return text;
  return isWayToAccept(by) ? texts.accepts[by] : texts.another;
}

const isWayToAccept = (by: unknown): by is keyof typeof texts.accepts =>
  typeof by === 'string' && by in texts.accepts;
