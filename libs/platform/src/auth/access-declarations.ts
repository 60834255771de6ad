import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Access, accessMetadata } from './access.js';

/** An endpoint and who may call it. */
export interface Endpoint {
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
}

/** Every endpoint of a service with its access; refuses to start a service where one has none. */
@Injectable()
export class AccessDeclarations implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared = this.endpoints().filter(({ access }) => access === undefined);
    if (undeclared.length > 0)
      throw new Error(`nothing says who may call ${undeclared.map(({ handler }) => handler).join(', ')}`);
  }

  endpoints(): Endpoint[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name] as () => unknown;
        const path: unknown = Reflect.getMetadata(PATH_METADATA, handler);
        if (path === undefined) return [];
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod] as string;
        const base: unknown = Reflect.getMetadata(PATH_METADATA, metatype as object);
        const access = this.reflector.get<Access | undefined>(accessMetadata, handler);
        return [{ handler: `${metatype?.name}.${name}`, method, path: join(base, path), access }];
      });
    });
  }
}

const join = (...parts: unknown[]) =>
  `/${parts
    .flatMap((part) => String(part).split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
