import { CopyMessage, useAdministrators } from './copy-message';
import type { OpenedSettings } from './open-settings';
import { texts } from './texts';

/** Who can change what is read here, by name, and a message to them. */
export function ReadOnlyNote({ opened }: { readonly opened: OpenedSettings }) {
  const names = useAdministrators(opened);
  return (
    <p className="ps-note">
      {texts.readOnly(names)}{' '}
      <CopyMessage
        names={names}
        message={texts.changeMessage(opened.project.key, opened.context.siteUrl)}
      />
    </p>
  );
}
