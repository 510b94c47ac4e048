import type { DeclaredField } from '../site/jira/field/app-fields';
import type { Manifest } from './manifest';

/** Who the app is on this site; fixed, so that a data folder keeps its meaning. */
export type Installation = {
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly cloudId: string;
  readonly contextAri: string;
};

/** The one installation of the app on the local site. */
export const installationOf = (manifest: Manifest): Installation => ({
  appId: manifest.appId.split('/').at(-1) ?? manifest.appId,
  appVersion: '1.0.0',
  environmentId: '00000000-0000-4000-8000-00000000e000',
  installationId: 'ari:cloud:ecosystem::installation/00000000-0000-4000-8000-000000001000',
  cloudId: '00000000-0000-4000-8000-00000000c000',
  contextAri: 'ari:cloud:jira::site/00000000-0000-4000-8000-00000000c000',
});

/** The id that the platform gives to a module of an installed app. */
export const moduleAri = (installation: Installation, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${installation.appId}/${installation.environmentId}/static/${moduleKey}`;

/** The fields that the app brings to the site. */
export const declaredFields = (manifest: Manifest): readonly DeclaredField[] =>
  manifest.modules
    .filter(({ kind }) => kind === 'jira:customField')
    .map(({ key, name = key, type = 'string' }) => ({
      ...{ type: moduleAri(installationOf(manifest), key), name, valueType: type },
    }));
