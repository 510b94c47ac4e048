import type { MacroConfig } from '#contract/macro/macro-config';
import { macroIdShape } from '#contract/macro/macro-definitions';

/**
 * The name by which a macro's published snapshot is found: the one that our configuration gave it, else
 * Confluence's own for its place on the page; undefined where neither can be a name. Then nothing can be
 * published, and everything else works.
 */
export function macroIdOf(config: MacroConfig, localId: string): string | undefined {
  const id = config.id ?? localId;
  return macroIdShape.test(id) ? id : undefined;
}
