import type { MacroConfig } from '#contract/macro/macro-config';
import { nameOfConfig } from '#contract/macro/macro-config';
import { macroIdShape } from '#contract/macro/macro-definitions';
import type { NamedPlace } from '#usecases/macro/page/own-snapshot';
import type { MacroWhere } from './macro-app';

/**
 * The name by which a macro's published snapshot is found: the one that our configuration gave it, else
 * Confluence's own for its place on the page; undefined where neither can be a name. Then nothing can be
 * published, and everything else works.
 */
export function findMacroPlace(
  config: MacroConfig,
  { pageId, localId }: Pick<MacroWhere, 'pageId' | 'localId'>,
): NamedPlace | undefined {
  const macroId = config.id ?? localId;
  if (pageId === undefined || !macroIdShape.test(macroId)) return undefined;
  return { pageId, macroId, localId, shows: nameOfConfig(config) };
}
