import type { ReactNode } from 'react';
import { Component, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset/dist/bundle.css';
import './surface.css';
import { followTheme } from '../bridge/theme';
import { keepFocus } from './keep-focus';
import { Loading } from './loading';
import { NotOpened } from './not-opened';
import { Refusal } from './refusal';

/**
 * Draws a surface into the page once it has what it needs: themed, and with one calm sentence in the
 * place of whatever breaks.
 */
export function startSurface<Ready>(
  prepare: () => Promise<Ready>,
  draw: (ready: Ready) => ReactNode,
): void {
  const element = document.getElementById('root');
  if (element === null) return;
  const root = createRoot(element);
  followTheme();
  keepFocus(element);
  let round = 0;
  let isDrawn = false;
  const open = () => {
    const mine = (round += 1);
    root.render(<Loading again={open} key={mine} />);
    prepare().then(
      (ready) => {
        // Whichever try is answered first is drawn; the others are late.
        if (isDrawn) return;
        isDrawn = true;
        root.render(
          <StrictMode>
            <Guard>{draw(ready)}</Guard>
          </StrictMode>,
        );
      },
      (error: unknown) => {
        if (isDrawn || mine !== round) return;
        report(error);
        root.render(<NotOpened error={error} again={open} />);
      },
    );
  };
  open();
}

class Guard extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown) {
    report(error);
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

const Broken = () => (
  <Refusal
    message="Waymark could not show this."
    remedy="Reload the page. Nothing that was saved is lost."
  />
);

function report(error: unknown) {
  console.error('Waymark', error instanceof Error ? `${error.name}: ${error.message}` : error);
}
