/** The app, the local site, and the site's share of both, in lines without tests. */
export function countLines(): {
  readonly app: number;
  readonly host: number;
  readonly share: number;
};
