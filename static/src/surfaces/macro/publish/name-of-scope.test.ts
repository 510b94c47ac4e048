import { presetOf } from '#contract/macro/macro-config';
import { nameOfScope } from './name-of-scope';

const team = presetOf('team');

it.each([
  [{ filter: '10004' }, 'filter'],
  [{ board: '3', epics: [] }, 'board'],
  [{ versions: ['10'], jql: '' }, 'versions'],
  [{ jql: 'labels = later' }, 'jql'],
  [{ filter: '10004', jql: 'labels = later' }, 'several'],
  [{}, 'several'],
])('blames what alone narrows the scope: %j is %s', (scope, name) => {
  expect(nameOfScope({ ...team, ...scope })).toBe(name);
});
