import { accountOf } from '../caller';
import type { Caller } from '../caller';
import { administratorsGroup } from '../people/people';
import type { Route } from '../route';
import { Refusal, answered } from '../route';
import { mayEditPage, mayReadPage } from './access';
import type { ConfluenceParts } from './routes';
import { asRecord, confluenceRefusal, notFound } from './validate';

const peopleAtMost = 250;

/** Who am I, who are these, and may this person do that to the page. */
export const userRoutes = ({ visible, findPerson }: ConfluenceParts): Route[] => [
  {
    method: 'GET',
    path: '/wiki/rest/api/user/current',
    query: ['expand'],
    answer({ caller }) {
      const accountId = accountOf(caller);
      const person = accountId === undefined ? undefined : findPerson(accountId);
      if (!person)
        return answered({ type: 'anonymous', displayName: 'Anonymous', profilePicture: null });
      return answered({
        ...{ type: 'known', accountId, accountType: person.accountType },
        ...{ publicName: person.displayName, displayName: person.displayName },
        ...{ email: person.emailAddress ?? '', timeZone: person.timeZone },
        isExternalCollaborator: false,
      });
    },
  },
  {
    method: 'POST',
    path: '/wiki/api/v2/users-bulk',
    answer({ caller, body }) {
      const { accountIds } = asRecord(body);
      if (!visible.isMember(caller)) throw notFound('The profiles');
      if (!Array.isArray(accountIds) || accountIds.length > peopleAtMost)
        throw confluenceRefusal(
          400,
          'INVALID_REQUEST_PARAMETER',
          `accountIds must be a list of ${String(peopleAtMost)} at most.`,
        );
      const found = accountIds.flatMap((id) => findPerson(String(id)) ?? []);
      // Confluence tells an address only where its owner shows it: here nobody does.
      const results = found.map(({ id, accountType, displayName, timeZone }) => ({
        ...{ accountId: id, accountType, accountStatus: 'active', email: '' },
        ...{ displayName, publicName: displayName, timeZone, isExternalCollaborator: false },
      }));
      return answered({ results, _links: {} });
    },
  },
  {
    method: 'POST',
    path: '/wiki/rest/api/content/:id/permission/check',
    answer({ caller, params, body }) {
      const { subject, operation } = asRecord(body);
      const { type, identifier } = asRecord(subject, 'subject');
      if (type !== 'user' || typeof identifier !== 'string')
        throw confluenceRefusal(501, 'NOT_EMULATED', 'The site checks subjects of type user only.');
      const { page, space } = visible.page(caller, params['id'] ?? '');
      const accountId = accountOf(caller);
      const isSelf =
        accountId === identifier || (accountId === undefined && identifier === 'anonymous');
      const isAdministrator =
        caller.kind === 'app' || findPerson(accountId ?? '')?.groups.includes(administratorsGroup);
      if (!isSelf && isAdministrator !== true)
        throw confluenceRefusal(403, 'FORBIDDEN', 'Only administrators may ask about others.');
      const asked: Caller =
        identifier === 'anonymous'
          ? { kind: 'anonymous', viaApp: false }
          : { kind: 'person', accountId: identifier, viaApp: false };
      if (operation !== 'read' && operation !== 'update' && operation !== 'delete')
        throw new Refusal(400, {
          statusCode: 400,
          message: 'operation must be read, update or delete.',
        });
      const decide = operation === 'read' ? mayReadPage : mayEditPage;
      const isKnown = asked.kind === 'anonymous' || findPerson(identifier) !== undefined;
      const hasPermission = isKnown && decide(asked, space, page);
      return answered({ hasPermission, errors: [], _links: {} });
    },
  },
];
