import type { PanelPlace } from '#atlassian/jira/project/panel-pins';
import type { OpenedSettings } from './open-settings';

/** Where the panels are: the app's id is in the page's local id, as the platform writes it. */
export const placeOf = ({ context, project }: OpenedSettings): PanelPlace => ({
  appId: /extension\/([0-9a-f-]{36})\//.exec(context.localId)?.[1] ?? '',
  environmentId: context.environmentId,
  projectKey: project.key,
});
