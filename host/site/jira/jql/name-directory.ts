import type { Directory } from '../issue/catalog';

/** The ids of the entries with this id or name, in any letter case. */
export function idsNamed<Entry extends { readonly id: string; readonly name: string }>(
  directory: Directory<Entry>,
  text: string,
): readonly string[] {
  const wanted = text.toLowerCase();
  const named = directory.all().filter((entry) => entry.name.toLowerCase() === wanted);
  if (named.length > 0) return named.map((entry) => entry.id);
  return directory.find(text) === undefined ? [] : [text];
}

/** The ids of the people with this account id, display name or email address. */
export function idsOfPeople(
  directory: Directory<{
    readonly id: string;
    readonly displayName: string;
    readonly emailAddress?: string;
  }>,
  text: string,
): readonly string[] {
  if (directory.find(text) !== undefined) return [text];
  const wanted = text.toLowerCase();
  return directory
    .all()
    .filter(
      (person) =>
        person.displayName.toLowerCase() === wanted ||
        person.emailAddress?.toLowerCase() === wanted,
    )
    .map((person) => person.id);
}
