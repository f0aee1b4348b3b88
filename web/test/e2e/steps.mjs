import { test } from '@jest/globals';

/**
 * Steps of one walk: each builds on those before it, so after a failure the rest fails at once instead of waiting for what
 * cannot come.
 * @param onFailure looks at what stands there when a step fails
 */
export function stepsInTurn(onFailure = async () => undefined) {
  let fallen = null;
  return (title, walk) => {
    test(title, async () => {
      if (fallen !== null) throw new Error(`Not reached: "${fallen}" failed.`);
      try {
        await walk();
      } catch (error) {
        fallen = title;
        await onFailure();
        throw error;
      }
    });
  };
}
