import { startSurface } from '../../components/surface-root';
import { openSettings } from './open-settings';
import './project-settings.css';
import { ProjectSettingsPage } from './project-settings-page';

startSurface(openSettings, (opened) => (
  <main>
    <ProjectSettingsPage opened={opened} />
  </main>
));
