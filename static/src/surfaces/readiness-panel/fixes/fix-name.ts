import { createContext, useContext } from 'react';
import { texts } from '../texts';

/** What the check found whose control is drawn. */
export const Found = createContext('');

/** The name of a control for those who do not see the line it stands in: several say the same. */
export const useFixName = (action: string): string => {
  const found = useContext(Found);
  return found === '' ? action : texts.of(action, found);
};
