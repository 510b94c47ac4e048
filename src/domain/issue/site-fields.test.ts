import type { SiteField } from './site-fields';
import { findSiteFields } from './site-fields';

const storyPoints: SiteField = { id: 'customfield_10024', name: 'Story Points' };
const estimate: SiteField = {
  id: 'customfield_10016',
  name: 'Story point estimate',
  customType: 'com.pyxis.greenhopper.jira:jsw-story-points',
};
const own: SiteField = { id: 'customfield_10099', name: 'Effort' };

describe('findSiteFields', () => {
  it.each([
    { given: 'a company-managed project', options: {}, expected: storyPoints },
    { given: 'a team-managed project', options: { isTeamManaged: true }, expected: estimate },
    { given: 'a field of choice', options: { chosenEstimate: own.id }, expected: own },
    { given: 'a choice that is gone', options: { chosenEstimate: 'gone' }, expected: storyPoints },
  ])('takes $expected.name given $given', ({ options, expected }) => {
    expect(findSiteFields([estimate, storyPoints, own], options).estimate).toEqual(expected);
  });

  it('takes the other of the two where the site has only that', () => {
    expect(findSiteFields([estimate]).estimate).toEqual(estimate);
    expect(findSiteFields([estimate]).otherEstimate).toBeUndefined();
  });

  it('finds nothing where there is nothing', () => {
    expect(findSiteFields([])).toEqual({});
  });
});
