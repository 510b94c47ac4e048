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
