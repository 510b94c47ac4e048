import { useEffect, useState } from 'react';

const patienceMs = 2000;

/** Has this been so for two seconds? */
export function useIsLong(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isSo) return;
    const timer = setTimeout(() => {
      setLong(true);
    }, patienceMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isSo]);
  return isLong && isSo;
}
