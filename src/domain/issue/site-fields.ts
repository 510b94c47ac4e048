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
  /** The other of Jira's two fields for story points; work items of other projects may use it. */
  readonly otherEstimate?: SiteField;
  readonly sprint?: SiteField;
  readonly rank?: SiteField;
  readonly startDate?: SiteField;
  readonly flagged?: SiteField;
};

// Team-managed projects have a field of Jira's own type, company-managed ones a number field by name.
const teamManagedType = 'com.pyxis.greenhopper.jira:jsw-story-points';
const teamManagedNames = ['story point estimate'];
const companyManagedNames = ['story points'];
const startNames = ['start date', 'target start'];

/**
 * Which of the site's fields is which. `chosenEstimate` is the id of the field that a board or the
 * project's settings name; without it the field of the project's kind is taken, else the other.
 */
export function findSiteFields(
  fields: readonly SiteField[],
  options: { readonly chosenEstimate?: string; readonly isTeamManaged?: boolean } = {},
): SiteFields {
  const named = (names: readonly string[]) =>
    fields.find((field) => names.includes(field.name.toLowerCase()));
  const typed = (type: string) => fields.find((field) => field.customType?.endsWith(type) === true);
  const companyManaged = named(companyManagedNames);
  const teamManaged = typed(teamManagedType) ?? named(teamManagedNames);
  const [usual, other] =
    options.isTeamManaged === true ? [teamManaged, companyManaged] : [companyManaged, teamManaged];
  const chosen = fields.find((field) => field.id === options.chosenEstimate);
  const estimate = chosen ?? usual ?? other;
  return {
    ...present('estimate', estimate),
    ...present('otherEstimate', other === estimate ? undefined : other),
    ...present('sprint', typed(':gh-sprint')),
    ...present('rank', typed(':gh-lexo-rank')),
    ...present('startDate', named(startNames)),
    ...present('flagged', named(['flagged'])),
  };
}

const present = <Name extends string>(name: Name, field: SiteField | undefined) =>
  field === undefined ? {} : ({ [name]: field } as Record<Name, SiteField>);
