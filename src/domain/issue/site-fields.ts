/** One field of the site, as far as Waymark asks. */
export type SiteField = {
  readonly id: string;
  readonly name: string;
  /** Jira's type of a custom field: `com.pyxis.greenhopper.jira:gh-sprint`; absent for system fields. */
  readonly customType?: string;
  readonly valueType?: string;
};

/** The custom fields that Waymark reads, by id; absent where the site has none. */
export type SiteFields = {
  readonly estimate?: SiteField;
  readonly sprint?: SiteField;
  readonly rank?: SiteField;
  readonly startDate?: SiteField;
  readonly flagged?: SiteField;
};

/** The name and, since Jira keeps two, the order of preference. */
const estimateNames = ['story point estimate', 'story points'];
const estimateTypes = ['com.pyxis.greenhopper.jira:jsw-story-points'];
const startNames = ['start date', 'target start'];

/**
 * Which of the site's fields is which. `chosenEstimate` is the id of the field that a board or the
 * project's settings name; without it the field is recognised by Jira's type, then by name.
 */
export function findSiteFields(fields: readonly SiteField[], chosenEstimate?: string): SiteFields {
  const named = (names: readonly string[]) =>
    names
      .map((name) => fields.find((field) => field.name.toLowerCase() === name))
      .find((field) => field !== undefined);
  const typed = (ending: string) =>
    fields.find((field) => field.customType?.endsWith(ending) === true);
  const chosen = fields.find((field) => field.id === chosenEstimate);
  const estimate =
    chosen ??
    fields.find((field) => estimateTypes.includes(field.customType ?? '')) ??
    named(estimateNames);
  return {
    ...present('estimate', estimate),
    ...present('sprint', typed(':gh-sprint')),
    ...present('rank', typed(':gh-lexo-rank')),
    ...present('startDate', named(startNames)),
    ...present('flagged', named(['flagged'])),
  };
}

const present = <Name extends string>(name: Name, field: SiteField | undefined) =>
  field === undefined ? {} : ({ [name]: field } as Record<Name, SiteField>);
