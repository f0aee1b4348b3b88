import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem } from './api.js';
import { newIdempotencyKey } from './idempotency-key.js';

/**
 * A command that is done once however often it is tried: the key stays while the same body is sent again after no
 * answer, and is forgotten when the server has answered.
 * @param send sends one body under a key
 */
export function useCommand<Body, Answer>(
  send: (body: Body, idempotencyKey: string) => Promise<Answer>,
  onDone?: (answer: Answer, body: Body) => void,
): UseMutationResult<Answer, Error, Body> {
  const attempt = useRef<{ readonly body: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: (body: Body) => {
      const text = JSON.stringify(body);
      if (attempt.current?.body !== text) attempt.current = { body: text, key: newIdempotencyKey() };
      return send(body, attempt.current.key);
    },
    onSuccess: (answer, body) => {
      attempt.current = null;
      onDone?.(answer, body);
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.mayPass) return;
      attempt.current = null;
    },
  });
}
