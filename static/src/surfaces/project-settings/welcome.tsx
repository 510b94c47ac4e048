import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { arePanelsPinned, pinPanels } from '#atlassian/jira/project/panel-pins';
import { asViewer } from '../../bridge/request';
import { CopyMessage } from './copy-message';
import type { OpenedSettings } from './open-settings';
import { placeOf } from './place-of';
import { texts } from './texts';

/** That Waymark is on, and the two things that make it better. */
export function Welcome({ opened }: { readonly opened: OpenedSettings }) {
  const [isPinned, setPinned] = useState(false);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    if (!opened.isJiraAdmin) return;
    // Where this cannot be seen the button stays: pressing it twice does no harm.
    void arePanelsPinned(asViewer, placeOf(opened)).then(setPinned, () => undefined);
  }, [opened]);
  const { key } = opened.project;
  const pin = () => {
    setRefused(false);
    pinPanels(asViewer, placeOf(opened)).then(
      () => {
        setPinned(true);
      },
      () => {
        setRefused(true);
      },
    );
  };
  return (
    <header>
      <h1 className="ps-title">{texts.on(key)}</h1>
      <p>{texts.canStart}</p>
      <div className="ps-actions">
        {isPinned ? (
          <span role="status">{texts.panelsShown}</span>
        ) : opened.isJiraAdmin ? (
          <Button appearance="primary" onClick={pin}>
            {texts.showPanels}
          </Button>
        ) : (
          <span>
            {texts.onlyAdmin}{' '}
            <CopyMessage
              names={texts.jiraAdmin}
              message={texts.pinMessage(key, opened.context.siteUrl)}
            />
          </span>
        )}
        {opened.mayChange && (
          <Button
            onClick={() => {
              document.getElementById('who-accepts')?.scrollIntoView({ behavior: 'smooth' });
              document.querySelector<HTMLElement>('#who-accepts input')?.focus();
            }}
          >
            {texts.chooseAcceptance}
          </Button>
        )}
      </div>
      {isRefused && (
        <p className="ps-note" role="alert">
          {texts.notPinned}
        </p>
      )}
    </header>
  );
}
