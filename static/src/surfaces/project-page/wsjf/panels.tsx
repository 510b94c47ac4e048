import { Suspense, lazy } from 'react';
import type { WsjfPlace } from './open-wsjf';
import type { PanelName, Panels } from './use-panels';
import type { ScoreBook } from './score-book';
import type { Ranking } from './use-ranking';
import './panel.css';

const ImportPanel = lazy(() => import('./file/import-panel'));
const ScalePanel = lazy(() => import('./scale/scale-panel'));
const RemapPanel = lazy(() => import('./scale/remap-panel'));
const ScenariosPanel = lazy(() => import('./scenarios/scenarios-panel'));
const TogetherPanel = lazy(() => import('./together/together-panel'));

/** What a panel over the table is given. */
export type PanelProps = {
  readonly panels: Panels;
  readonly place: WsjfPlace;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  /** The rows as they are shown. */
  readonly ids: readonly string[];
  readonly self: string | undefined;
  readonly onReload: () => void;
};

/** The panel that is open over the table; nothing at rest. */
export function OpenPanel(props: PanelProps) {
  const { panels } = props;
  if (panels.open === undefined) return null;
  return <Suspense fallback={null}>{drawPanel(panels.open, props)}</Suspense>;
}

function drawPanel(name: PanelName, props: PanelProps) {
  const { panels, place, ranking, book } = props;
  switch (name) {
    case 'import':
      return (
        <ImportPanel
          {...{ ranking, book }}
          fields={place.settings.fields}
          scale={place.settings.scale}
          onClose={panels.close}
        />
      );
    case 'scale':
      return (
        <ScalePanel place={place} book={book} onReload={props.onReload} onClose={panels.close} />
      );
    case 'remap':
      return <RemapPanel {...{ place, ranking, book }} onClose={panels.close} />;
    case 'scenarios':
      return (
        <ScenariosPanel
          {...{ place, ranking, book }}
          onReload={props.onReload}
          onClose={panels.close}
        />
      );
    case 'together':
      return (
        <TogetherPanel
          place={place}
          book={book}
          ids={props.ids}
          self={props.self}
          session={panels.detail ?? 'new'}
          onSession={(session) => {
            if (session === undefined) panels.close();
            else panels.show('together', session);
          }}
        />
      );
  }
}
