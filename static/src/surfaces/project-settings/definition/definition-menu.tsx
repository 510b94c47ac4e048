import { Suspense, useState } from 'react';
import { latePart } from '../../../components/late-part';
import type { OpenedSettings } from '../open-settings';
import { texts } from '../texts';
import type { LiveSettings } from '../use-settings';

/** What each part of the menu is given. */
export type MenuPartProps = {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
  readonly onDone: () => void;
};

const parts = {
  copy: latePart(() => import('./copy-definitions')),
  json: latePart(() => import('./definitions-json')),
  history: latePart(() => import('./definitions-history')),
};
const names = ['copy', 'json', 'history'] as const;

/** What one rarely needs: definitions of another project, as JSON, and as they were before. */
export function DefinitionMenu({ opened, live }: Omit<MenuPartProps, 'onDone'>) {
  const [chosen, setChosen] = useState<keyof typeof parts>();
  const Part = chosen === undefined ? undefined : parts[chosen];
  return (
    <details className="ps-menu">
      <summary>{texts.menu.title}</summary>
      <div className="ps-actions">
        {names
          .filter((name) => opened.mayChange || name !== 'copy')
          .map((name) => (
            <button
              key={name}
              type="button"
              className="wm-link"
              aria-expanded={name === chosen}
              onClick={() => {
                setChosen(name === chosen ? undefined : name);
              }}
            >
              {texts.menu[name]}
            </button>
          ))}
      </div>
      {Part !== undefined && (
        <Suspense fallback={null}>
          <Part
            opened={opened}
            live={live}
            onDone={() => {
              setChosen(undefined);
            }}
          />
        </Suspense>
      )}
    </details>
  );
}
