import { useEffect, useState } from 'react';

/**
 * What somebody types, once they pause: so that a question to the server is asked of the word and not of each letter.
 * @param ms how long a pause is
 */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [value, ms]);
  return settled;
}
