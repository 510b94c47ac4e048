/** Where in its own pages an app is; a part of history v4's location. */
export type FrameLocation = {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
};

/** A function that stays on its side of the bridge; the other side calls it by this number. */
export type Handle = { readonly __handle: number };

/** What a frame tells its page. `frame` says which one. */
export type FromFrame = { readonly frame: string } & (
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly command: string;
      readonly payload: unknown;
    }
  | { readonly kind: 'returned'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'threw'; readonly id: number; readonly message: string }
  | { readonly kind: 'height'; readonly px: number }
);

/** What a page tells one of its frames. */
export type FromPage =
  | { readonly kind: 'answered'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string }
  | {
      readonly kind: 'callback';
      readonly id: number;
      readonly handle: number;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'theme'; readonly colorMode: string }
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'moved'; readonly location: FrameLocation };

/** What a page knows of the installation; the answer of `/_forge/session`. */
export type Session = {
  readonly accountId?: string;
  /** The person's own, in which Jira reads their days; absent for who has no account here. */
  readonly timeZone?: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly clockOffsetMs: number;
  readonly isStorageDenied: boolean;
  /** The platform has yet to ask this person whether the app may show Jira as them. */
  readonly isConsentMissing: boolean;
  /** `ui/macro` → `ui/macro.html`. */
  readonly resources: Readonly<Record<string, string>>;
  readonly modules: Readonly<
    Record<
      string,
      {
        readonly type: string;
        readonly title: string;
        readonly viewportSize?: string;
        readonly entries: Readonly<Record<string, string | undefined>>;
      }
    >
  >;
};
