import type { MacroConfig } from '#contract/macro/macro-config';

const parts = ['board', 'filter', 'epics', 'versions', 'jql'] as const;

/** By what a macro narrows its scope: by one thing, which alone can be to blame, or by several. */
export function nameOfScope(config: MacroConfig): (typeof parts)[number] | 'several' {
  const [named, ...others] = parts.filter((part) => (config[part]?.length ?? 0) > 0);
  return named === undefined || others.length > 0 ? 'several' : named;
}
