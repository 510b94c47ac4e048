/** The words where two people changed the same setting. */
export const lateTexts = {
  changed: (what = 'this') => `Someone else changed ${what} meanwhile. What they wrote stands.`,
  quoted: (label: string) => `“${label}”`,
  theirs: 'Theirs',
  yours: 'Yours',
  useMine: 'Use mine',
  keepTheirs: 'Keep theirs',
  removed: 'not set',
  nothing: 'nothing',
  on: 'on',
  off: 'off',
  another: 'another choice',
  /** Who accepts, by the kind of choice. */
  accepts: {
    editors: 'anyone who can edit',
    reporter: 'the reporter',
    role: 'a project role',
    group: 'a group',
    people: 'these people only',
  },
  /** What a rule has besides its own values. */
  ofRule: {
    isOn: 'whether it is on',
    severity: 'its weight',
    title: 'its title',
    order: 'its place',
  },
} as const;
