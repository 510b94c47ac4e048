import { events } from '@forge/bridge';

/** What Waymark's surfaces on one page tell each other, by topic. */
export type PageEvents = {
  /** The criteria of a work item changed; counts as in its status property. */
  'waymark.criteria': {
    readonly issueId: string;
    readonly total: number;
    readonly open: number;
    readonly claimed: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly waived: number;
  };
  /** The record of criteria was changed outside the criteria panel; `state` in its stored form. */
  'waymark.criteria-saved': {
    readonly issueId: string;
    readonly version: number;
    readonly state: unknown;
  };
  'waymark.readiness': {
    readonly issueId: string;
    readonly isReady: boolean;
    readonly left: number;
  };
  /** A field of a work item was changed in a panel. */
  'waymark.issue-changed': { readonly issueId: string };
  /** Settings of a project changed; whoever shows them reads again, in this round together. */
  'waymark.settings-changed': { readonly projectKey: string; readonly round: string };
  /** Somebody asks the criteria panel to open its field. */
  'waymark.write-criterion': { readonly issueId: string };
};

/** Tells the other surfaces of this page. */
export function announce<Topic extends keyof PageEvents>(
  topic: Topic,
  payload: PageEvents[Topic],
): void {
  void events.emit(topic, payload);
}

/**
 * Hears that the work item of this page was changed in Jira itself; answers how to stop. Jira tells it
 * to the modules of its issue view, some seconds late, and promises no completeness.
 */
export function onIssueChanged(hear: () => void): () => void {
  const subscription = events.on('JIRA_ISSUE_CHANGED', hear);
  return () => {
    void subscription.then(({ unsubscribe }) => {
      unsubscribe();
    });
  };
}

/** Hears what the other surfaces of this page tell; answers how to stop. */
export function listen<Topic extends keyof PageEvents>(
  topic: Topic,
  hear: (payload: PageEvents[Topic]) => void,
): () => void {
  const subscription = events.on(topic, (payload?: unknown) => {
    hear(payload as PageEvents[Topic]);
  });
  return () => {
    void subscription.then(({ unsubscribe }) => {
      unsubscribe();
    });
  };
}
