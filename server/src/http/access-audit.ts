import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_RULE } from './access.decorators.js';

/** Keys under which the framework keeps a handler's path and method. */
const PATH = 'path';
const METHOD = 'method';

/** Start-up check: the app refuses to start while any route lacks an access rule. */
@Injectable()
export class AccessAudit implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.routes().filter(
      (route) => this.reflector.get<unknown>(ACCESS_RULE, route.handler) === undefined,
    );
    if (open.length > 0) {
      throw new Error(
        `Every route needs @Allow(permission) or @Public(); these have neither: ${open.map((route) => route.name).join(', ')}`,
      );
    }
  }

  private routes(): { name: string; handler: () => unknown }[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (metatype === null || typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name] as () => unknown;
        if (this.reflector.get<unknown>(PATH, handler) === undefined) return [];
        const method = RequestMethod[this.reflector.get<RequestMethod>(METHOD, handler)];
        return [{ name: `${method} ${metatype.name}.${name}`, handler }];
      });
    });
  }
}
