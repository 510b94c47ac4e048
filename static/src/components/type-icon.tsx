import { memo } from 'react';
import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import TaskIcon from '@atlaskit/icon/core/task';
import WorkItemIcon from '@atlaskit/icon/core/work-item';
import { token } from '@atlaskit/tokens';
import './type-icon.css';

const other = { Icon: WorkItemIcon, color: 'blue' };

const known: Readonly<Record<string, typeof other>> = {
  epic: { Icon: EpicIcon, color: 'purple' },
  story: { Icon: StoryIcon, color: 'green' },
  bug: { Icon: BugIcon, color: 'red' },
  task: { Icon: TaskIcon, color: 'blue' },
  'sub-task': { Icon: SubtasksIcon, color: 'blue' },
};

/** The coloured square of a work item's type, as Jira draws it; types of a site's own have one in common. */
export const TypeIcon = memo(function TypeIcon({ name }: { readonly name: string }) {
  const { Icon, color } = known[name.toLowerCase()] ?? other;
  return (
    <span className={`wm-type wm-type-${color}`} role="img" aria-label={name} title={name}>
      <Icon label="" size="small" color={token('color.icon.inverse')} />
    </span>
  );
});
