import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';

/** What a handler answers with: one schema strips the answer to what is promised and describes it in OpenAPI. */
export const Answers = (summary: string, schema: z.ZodType): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    SerializeOptions({ schema }),
    ApiOkResponse({ description: 'OK', standardSchema: schema }),
  );
