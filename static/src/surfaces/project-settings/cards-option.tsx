import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { BackFillControls } from './back-fill-controls';
import type { OpenedSettings } from './open-settings';
import { templateTexts } from './template/template-texts';
import type { LiveSettings } from './use-settings';

const texts = templateTexts.cards;

/** `known` once Jira has counted; it may not answer, and one can go on without the number. */
type Asked =
  { readonly is: 'counting' | 'unknown' } | { readonly is: 'known'; readonly count: number };

/**
 * Progress on cards: says before it is switched on how many work items will count as updated, and fills
 * their cards once it is.
 */
export function CardsOption(props: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
  readonly isOn: boolean;
  readonly set: (value: boolean) => void;
}) {
  const { opened, live, isOn, set } = props;
  const [asked, setAsked] = useState<Asked>();
  const [isAskedFor, setAskedFor] = useState(false);
  const switchOn = () => {
    setAsked(undefined);
    setAskedFor(true);
    set(true);
  };
  const ask = () => {
    setAsked({ is: 'counting' });
    void import('./run-cards-fill')
      .then(({ countCards }) => countCards(opened.project))
      .then((count) => {
        // Where no work item has criteria yet, it costs nothing.
        if (count === 0) switchOn();
        else setAsked((before) => (before === undefined ? before : { is: 'known', count }));
      })
      .catch(() => {
        setAsked((before) => (before === undefined ? before : { is: 'unknown' }));
      });
  };
  const { label, help } = templateTexts.options.showsOnCards;
  return (
    <div>
      <label className="ps-option">
        <input
          type="checkbox"
          checked={isOn || asked !== undefined}
          onChange={(event) => {
            setAskedFor(false);
            if (event.currentTarget.checked) return ask();
            if (asked === undefined) set(false);
            setAsked(undefined);
          }}
        />
        {label}
      </label>
      <p className="wm-quiet">{help}</p>
      {!isOn && asked !== undefined && (
        <div className="ps-asked" role="group" aria-label={label}>
          <p role="status">
            {asked.is === 'counting'
              ? texts.counting
              : texts.before(asked.is === 'known' ? asked.count : undefined)}
          </p>
          {asked.is !== 'counting' && (
            <div className="ps-actions">
              <Button appearance="primary" autoFocus onClick={switchOn}>
                {texts.switchOn}
              </Button>
              <Button
                onClick={() => {
                  setAsked(undefined);
                }}
              >
                {texts.cancel}
              </Button>
            </div>
          )}
        </div>
      )}
      {isOn && opened.mayChange && (
        <CardsFill opened={opened} live={live} isAskedFor={isAskedFor} />
      )}
    </div>
  );
}

/** A function fills cards only where the saved settings say so, so it waits until they are. */
function CardsFill(props: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
  readonly isAskedFor: boolean;
}) {
  const { opened, live, isAskedFor } = props;
  const isSaved = live.status.phase === 'saved';
  const [isReady, setReady] = useState(isSaved);
  useEffect(() => {
    if (isSaved) setReady(true);
  }, [isSaved]);
  if (!isReady) return null;
  const { project } = opened;
  return (
    <BackFillControls
      words={texts}
      // What was filled stays right by itself, whatever the settings say by now.
      place={{ name: `waymark cards ${project.id}`, version: 1 }}
      open={async (kept) => (await import('./run-cards-fill')).openCardsFill(project, kept)}
      isAskedFor={isAskedFor}
    />
  );
}
