import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { Identity } from '#platform';
import { Audit } from './audit.js';

type Asked = Readonly<Record<string, string | readonly string[]>>;

/** As much of a question as is kept: it comes from the address, and is mostly short. */
const longest = 2_000;

/** Notes every export: whatever is given as a file, by whichever endpoint. What cannot be noted is not sent. */
@Injectable()
export class AuditExports implements NestInterceptor {
  constructor(private readonly audit: Audit) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (answer instanceof StreamableFile) await this.note(answer, context.switchToHttp().getRequest());
        return answer;
      }),
    );
  }

  private async note(answer: StreamableFile, { identity, query }: FastifyRequest & { identity?: Identity }) {
    const file = /filename="(.*)"/.exec(String(answer.getHeaders().disposition))?.[1] ?? '';
    const asked = new URLSearchParams();
    for (const [name, given] of Object.entries(query as Asked))
      for (const each of [given].flat()) asked.append(name, each);
    await this.audit.add({
      who: identity?.subject ?? '',
      action: 'exported',
      details: { file, asked: asked.toString().slice(0, longest) },
    });
  }
}
