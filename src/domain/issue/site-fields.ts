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
  /** The field that says when something is to end, where another than Jira's due date was chosen. */
  readonly endDate?: SiteField;
  readonly flagged?: SiteField;
  /** Where company-managed projects keep, and tell in their changelogs, the epic of a work item. */
  readonly epicLink?: SiteField;
};

/** The ids of fields that somebody chose for what they keep there. */
export type ChosenFields = {
  readonly chosenEstimate?: string;
  readonly chosenStart?: string;
  readonly chosenEnd?: string;
};

// Team-managed projects have a field of Jira's own type, company-managed ones a number field by name.
const teamManagedType = 'com.pyxis.greenhopper.jira:jsw-story-points';
const teamManagedNames = ['story point estimate'];
const companyManagedNames = ['story points'];
const startNames = ['start date', 'target start'];

/**
 * Which of the site's fields is which. `chosenEstimate` is the id of the field that a board or the
 * project's settings name; without it the field of the project's kind is taken, else the other.
 * `chosenStart` and `chosenEnd` are those in which the days of a plan are kept.
 */
export function findSiteFields(
  fields: readonly SiteField[],
  options: ChosenFields & { readonly isTeamManaged?: boolean } = {},
): SiteFields {
  const named = (names: readonly string[]) =>
    fields.find((field) => names.includes(field.name.toLowerCase()));
  const typed = (type: string) => fields.find((field) => field.customType?.endsWith(type) === true);
  const companyManaged = named(companyManagedNames);
  const teamManaged = typed(teamManagedType) ?? named(teamManagedNames);
  const [usual, other] =
    options.isTeamManaged === true ? [teamManaged, companyManaged] : [companyManaged, teamManaged];
  const chosen = (id: string | undefined) => fields.find((field) => field.id === id);
  const estimate = chosen(options.chosenEstimate) ?? usual ?? other;
  return {
    ...present('estimate', estimate),
    ...present('otherEstimate', other === estimate ? undefined : other),
    ...present('sprint', typed(':gh-sprint')),
    ...present('rank', typed(':gh-lexo-rank')),
    ...present('startDate', chosen(options.chosenStart) ?? named(startNames)),
    ...present('endDate', chosen(options.chosenEnd)),
    ...present('flagged', named(['flagged'])),
    ...present('epicLink', typed(':gh-epic-link')),
  };
}

const present = <Name extends string>(name: Name, field: SiteField | undefined) =>
  field === undefined ? {} : ({ [name]: field } as Record<Name, SiteField>);
