import { listed, useKeepers } from '../../components/keepers';
import { CopyMessage } from './copy-message';
import type { OpenedSettings } from './open-settings';
import { texts } from './texts';

/** Who can change what is read here, by name, and a message to them. */
export function ReadOnlyNote({ opened }: { readonly opened: OpenedSettings }) {
  const { project, settings, context } = opened;
  const { editors } = settings;
  const names = useKeepers({ projectId: project.id, editors, withRoles: true }) ?? [];
  const asked = names.length === 0 ? texts.adminsFallback : listed(names, 'or');
  return (
    <p className="ps-note">
      {texts.readOnly(asked)}{' '}
      <CopyMessage names={asked} message={texts.changeMessage(project.key, context.siteUrl)} />
    </p>
  );
}
