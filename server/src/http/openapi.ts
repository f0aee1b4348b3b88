import { Controller, Get, type INestApplication, Injectable } from '@nestjs/common';
import { ApiExcludeController, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { ProblemSchema } from '../contract/shared.js';
import { Public } from './access.decorators.js';

const ABOUT =
  'Weekly digital-literacy figures of the 102 communes of Đắk Lắk. A percentage is 58.0, not 0.58. null is missing, never zero. ' +
  'Times are ISO 8601; local dates are in Asia/Ho_Chi_Minh. Errors are application/problem+json.';

/** Holds the description of the API, made when somebody asks for it first: most processes are never asked. */
@Injectable()
export class OpenApiDocument {
  private make: (() => OpenAPIObject) | null = null;
  private document: OpenAPIObject | null = null;

  describe(app: INestApplication): void {
    const outline = new DocumentBuilder()
      .setTitle('Bình dân học vụ số – Đắk Lắk')
      .setDescription(ABOUT)
      .setVersion('1')
      .addCookieAuth('bdhvs_session')
      .build();
    this.make = () => withProblems(SwaggerModule.createDocument(app, outline));
  }

  get(): OpenAPIObject {
    if (this.make === null) throw new Error('The API has not been told what it is made of');
    return (this.document ??= this.make());
  }
}

/** Every operation may answer with a problem. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const problem = z.toJSONSchema(ProblemSchema, { target: 'openapi-3.0', io: 'output' }) as Record<
    string,
    unknown
  >;
  delete problem['id'];
  const schemas = { ...document.components?.schemas, Problem: problem };
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.delete]) {
      if (operation !== undefined) operation.responses['default'] = { description: 'Problem', content };
    }
  }
  return { ...document, components: { ...document.components, schemas } };
}

@ApiExcludeController()
@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get()
  @Public()
  read(): OpenAPIObject {
    return this.document.get();
  }
}
