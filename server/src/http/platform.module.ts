import { type DynamicModule, Global, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule, Reflector } from '@nestjs/core';
import { ChangeFeed } from '../db/change-feed.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { AccessAudit } from './access-audit.js';
import { AccessGuard } from './access.guard.js';
import { AuditTrail } from './audit-trail.js';
import { FileDoor } from './file-door.js';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.js';
import { OpenApiController, OpenApiDocument } from './openapi.js';
import { OriginGuard } from './origin.guard.js';
import { ProblemFilter } from './problem.filter.js';
import { ValidationPipe } from './validation.pipe.js';

/** What every module stands on: the door to the store, and the rules that hold for every request. */
@Global()
@Module({})
export class PlatformModule {
  static on(settings: HttpSettings, unitOfWork: UnitOfWork, feed: ChangeFeed): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [OpenApiController],
      providers: [
        OpenApiDocument,
        AccessAudit,
        AuditTrail,
        FileDoor,
        { provide: UnitOfWork, useValue: unitOfWork },
        { provide: ChangeFeed, useValue: feed },
        { provide: HTTP_SETTINGS, useValue: settings },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: OriginGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
      ],
      exports: [UnitOfWork, ChangeFeed, FileDoor, HTTP_SETTINGS],
    };
  }
}
