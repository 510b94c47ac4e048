import type { ComponentType, LazyExoticComponent } from 'react';
import { createElement, lazy } from 'react';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * A part of a surface that is loaded when it is first shown. Where it does not load, as without a network, it
 * says so in its place, and what stands around it stays as it is.
 */
export const latePart = <Props extends object>(
  load: Load<Props>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(() => load().catch(() => ({ default: NotLoaded })));

// Browsers remember that a module did not load: only a reload asks for it again.
const NotLoaded = () =>
  createElement(
    'p',
    { className: 'wm-quiet', role: 'alert' },
    'This part did not load. Reload the page to see it.',
  );
