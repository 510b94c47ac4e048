import { BackFillControls } from './back-fill-controls';
import type { OpenedSettings } from './open-settings';
import { texts } from './texts';

/** Brings what search knows up to date over the whole project, from this browser. */
export function SearchSection({ opened }: { readonly opened: OpenedSettings }) {
  const { project, version } = opened;
  const words = texts.search;
  return (
    <section>
      <h2>{words.title}</h2>
      <p className="wm-quiet">{words.lead}</p>
      <BackFillControls
        words={words}
        place={{ name: `waymark back-fill ${project.id}`, version }}
        open={async (kept) => (await import('./run-back-fill')).openBackFill(opened, kept)}
      />
    </section>
  );
}
