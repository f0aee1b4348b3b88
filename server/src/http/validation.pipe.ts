import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { HIDDEN_CHARACTER, hasHidden } from '../domain/hidden-characters.js';
import { ProblemError, type FieldError } from './problem.js';

/** An issue as zod reports it through Standard Schema; only what is used here. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly format?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

/** Validates by the schema of the parameter; what is wrong is said by field in both languages. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new ProblemError('invalid_request', { errors: issues.flatMap(fieldErrors) }),
    });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      const valid = await super.transform(value, metadata);
      if (metadata.type === 'body') refuseHidden(valid);
      return valid;
    } catch (error) {
      // A part of the path that has the wrong shape names nothing that exists.
      if (metadata.type === 'param' && error instanceof ProblemError) throw new ProblemError('not_found');
      throw error;
    }
  }
}

/** Compared with what is known, and not kept; and values of a report, which are told at their own field. */
const HELD_ELSEWHERE = /^(?:value|username|token|.*password)$/iu;

/** The one edge at which names and texts come in: what nobody sees in them does not. */
function refuseHidden(body: unknown): void {
  const errors = hiddenIn(body, '').map((path) => ({ path, ...HIDDEN_CHARACTER }));
  if (errors.length > 0) throw new ProblemError('invalid_request', { errors });
}

function hiddenIn(part: unknown, path: string): string[] {
  if (typeof part === 'string') return hasHidden(part) ? [path] : [];
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    HELD_ELSEWHERE.test(key) ? [] : hiddenIn(value, path === '' ? key : `${path}.${key}`),
  );
}

function fieldErrors(issue: Issue): FieldError[] {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      code: 'unknown_field',
      vi: 'Trường này không có trong biểu.',
      en: 'This field is not part of the request.',
    }));
  }
  return [{ path, ...words(issue) }];
}

function words(issue: Issue): Omit<FieldError, 'path'> {
  const length = issue.origin === 'string' || issue.origin === 'array';
  switch (issue.code) {
    case 'too_small':
      return length
        ? {
            code: 'too_short',
            vi: `Cần ít nhất ${String(issue.minimum)}.`,
            en: `At least ${String(issue.minimum)} needed.`,
          }
        : {
            code: 'too_small',
            vi: `Phải từ ${String(issue.minimum)} trở lên.`,
            en: `Must be ${String(issue.minimum)} or more.`,
          };
    case 'too_big':
      return length
        ? {
            code: 'too_long',
            vi: `Nhiều nhất ${String(issue.maximum)}.`,
            en: `At most ${String(issue.maximum)}.`,
          }
        : {
            code: 'too_big',
            vi: `Phải từ ${String(issue.maximum)} trở xuống.`,
            en: `Must be ${String(issue.maximum)} or less.`,
          };
    case 'invalid_format':
      return { code: 'wrong_format', vi: 'Không đúng dạng.', en: 'Not in the right form.' };
    case 'invalid_value':
      return {
        code: 'not_in_list',
        vi: `Phải là một trong: ${(issue.values ?? []).map(String).join(', ')}.`,
        en: `Must be one of: ${(issue.values ?? []).map(String).join(', ')}.`,
      };
    default:
      return { code: 'wrong_type', vi: 'Thiếu hoặc không đúng kiểu.', en: 'Missing, or of the wrong type.' };
  }
}
