import type { ReactNode } from 'react';
import { Component, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProductFault } from '#atlassian/send';
import '@atlaskit/css-reset/dist/bundle.css';
import './surface.css';
import { followTheme } from '../bridge/theme';
import { keepFocus } from './keep-focus';
import { Loading } from './loading';
import { Refusal } from './refusal';
import { Unanswered } from './unanswered';

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
  const open = () => {
    root.render(<Loading />);
    prepare().then(
      (ready) => {
        root.render(
          <StrictMode>
            <Guard>{draw(ready)}</Guard>
          </StrictMode>,
        );
      },
      (error: unknown) => {
        report(error);
        root.render(isUnanswered(error) ? <Unanswered again={open} /> : <Broken />);
      },
    );
  };
  open();
}

const isUnanswered = (error: unknown): boolean =>
  error instanceof ProductFault &&
  (error.code === 'PRODUCT_BUSY' || error.code === 'PRODUCT_UNAVAILABLE');

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
