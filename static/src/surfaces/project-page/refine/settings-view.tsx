import { Opened } from '../../../components/opened';
import { openSettings } from '../../project-settings/open-settings';
import '../../project-settings/project-settings.css';
import { ProjectSettingsPage } from '../../project-settings/project-settings-page';

/**
 * The settings once more, where everybody can reach them: Jira shows project settings to
 * administrators alone, while Waymark's editors need not be administrators, and everybody may read.
 */
export default function SettingsView() {
  return (
    <Opened open={openSettings}>
      {(opened) => <ProjectSettingsPage opened={opened} isWithin />}
    </Opened>
  );
}
