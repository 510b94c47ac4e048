import { useEffect, useState } from 'react';
import { findPageOwner } from '#atlassian/confluence/find-page-owner';
import type { SnapshotAnswer } from '#contract/macro/macro-definitions';
import { follow } from '../../../bridge/navigation';
import { asViewer } from '../../../bridge/request';
import { Refusal } from '../../../components/refusal';
import { LinkButton } from '../../../components/link-button';
import { refusalTexts } from '../refusal-texts';

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
  readonly project: string;
  readonly pageId: string | undefined;
  readonly why: Why;
}) {
  const { answer, project, why } = props;
  const mayEdit = answer?.mayPublish === true;
  const owner = useOwner(why === 'login' || mayEdit ? undefined : props.pageId);
  const whom = owner === undefined ? refusalTexts.anEditor : refusalTexts.ownerOfPage(owner);
  if (answer?.kind !== 'elsewhere')
    return <Refusal {...(mayEdit ? forEditor(why, project) : forReader(why, project, whom))} />;
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
function forEditor(why: Why, project: string) {
  if (why === 'consent') return refusalTexts.noConsentForEditor;
  return why === 'query' ? refusalTexts.noQueryForEditor : refusalTexts.noAccessForEditor(project);
}

function forReader(why: Why, project: string, whom: string) {
  switch (why) {
    case 'access':
      return refusalTexts.noAccess(project, whom);
    case 'query':
      return refusalTexts.noQuery(whom);
    case 'consent':
      return refusalTexts.noConsent(whom);
    case 'login':
      return refusalTexts.noLogin;
  }
}

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
