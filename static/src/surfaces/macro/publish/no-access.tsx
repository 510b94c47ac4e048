import { useEffect, useState } from 'react';
import { findPageOwner } from '#atlassian/confluence/find-page-owner';
import type { MacroConfig } from '#contract/macro/macro-config';
import type { SnapshotAnswer } from '#contract/macro/macro-definitions';
import { follow } from '../../../bridge/navigation';
import { asViewer } from '../../../bridge/request';
import { Refusal } from '../../../components/refusal';
import { LinkButton } from '../../../components/link-button';
import { refusalTexts } from '../refusal-texts';
import { nameOfScope } from './name-of-scope';

/**
 * Why a reader sees nothing: Jira refuses them, refuses the query, may not be read as them, or nobody is
 * logged in.
 */
type Why = 'access' | 'query' | 'consent' | 'login';

// The platform's name for somebody without an account.
const anonymous = 'unidentified';

/** Is nobody logged in? */
export const isAnonymous = (accountId: string | undefined): boolean =>
  accountId === undefined || accountId === anonymous;

/** Says why there is nothing to see, and whom to ask: by name, where the reader may know it. */
export function NoAccess(props: {
  readonly answer: SnapshotAnswer | undefined;
  readonly config: MacroConfig;
  readonly pageId: string | undefined;
  readonly why: Why;
}) {
  const { answer, config, why } = props;
  const mayEdit = answer?.mayPublish === true;
  const owner = useOwner(why === 'login' || mayEdit ? undefined : props.pageId);
  const whom = owner === undefined ? refusalTexts.anEditor : refusalTexts.ownerOfPage(owner);
  if (answer?.kind !== 'elsewhere')
    return <Refusal {...(mayEdit ? forEditor(why, config) : forReader(why, config, whom))} />;
  const { pageId } = answer;
  return (
    <Refusal {...refusalTexts.elsewhere(whom)}>
      {pageId === undefined ? null : (
        <LinkButton
          onPress={() => {
            void follow(`/wiki/pages/viewpage.action?pageId=${pageId}`);
          }}
        >
          {refusalTexts.openElsewhere}
        </LinkButton>
      )}
    </Refusal>
  );
}

/** Who may edit the page can mend the macro itself. */
function forEditor(why: Why, config: MacroConfig) {
  if (why === 'consent') return refusalTexts.noConsentForEditor;
  return why === 'query'
    ? forQuery(config, refusalTexts.mendQuery)
    : refusalTexts.noAccessForEditor(config.project ?? '');
}

function forReader(why: Why, config: MacroConfig, whom: string) {
  switch (why) {
    case 'access':
      return refusalTexts.noAccess(config.project ?? '', whom);
    case 'query':
      return forQuery(config, refusalTexts.askForQuery(whom));
    case 'consent':
      return refusalTexts.noConsent(whom);
    case 'login':
      return refusalTexts.noLogin;
  }
}

const forQuery = (config: MacroConfig, whatToDo: string) => ({
  message: refusalTexts.query,
  remedy: `${refusalTexts.named[nameOfScope(config)]} ${whatToDo}`,
});

/** The name of the page's owner; undefined until it has come, and where nobody tells it. */
function useOwner(pageId: string | undefined): string | undefined {
  const [owner, setOwner] = useState<string>();
  useEffect(() => {
    if (pageId === undefined) return;
    let isOver = false;
    findPageOwner(asViewer, pageId).then(
      (name) => {
        if (!isOver) setOwner(name);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [pageId]);
  return owner;
}
