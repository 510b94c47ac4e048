import { useEffect, useState } from 'react';
import { Loading } from '../../../components/loading';
import { Refusal } from '../../../components/refusal';
import type { OpenedSettings } from '../../project-settings/open-settings';
import { openSettings } from '../../project-settings/open-settings';
import '../../project-settings/project-settings.css';
import { ProjectSettingsPage } from '../../project-settings/project-settings-page';
import { refineTexts as texts } from './texts';

/**
 * The settings once more, where everybody can reach them: Jira shows project settings to
 * administrators alone, while Waymark's editors need not be administrators, and everybody may read.
 */
export default function SettingsView() {
  const [opened, setOpened] = useState<OpenedSettings | 'broken'>();
  useEffect(() => {
    openSettings().then(setOpened, () => {
      setOpened('broken');
    });
  }, []);
  if (opened === undefined) return <Loading />;
  if (opened === 'broken') return <Refusal {...texts.broken} />;
  return <ProjectSettingsPage opened={opened} isWithin />;
}
