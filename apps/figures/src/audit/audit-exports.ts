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
import { FiguresFile } from '../figures/files.js';
import { ExportsSeen, type Ledgers } from '../restatements/exports-seen.js';
import { Audit } from './audit.js';

type Request = FastifyRequest & { identity?: Identity };
type Asked = Readonly<Record<string, string | readonly string[]>>;

/** As much of a question as is kept: it comes from the address, and is mostly short. */
const longest = 2_000;

/**
 * Notes every export: whatever is given as a file, by whichever endpoint; and what figures it was made from, so that
 * whoever has it learns when they change. What cannot be noted is not sent.
 */
@Injectable()
export class AuditExports implements NestInterceptor {
  constructor(
    private readonly audit: Audit,
    private readonly seen: ExportsSeen,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const before = this.seen.before();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (answer instanceof StreamableFile) await this.note(answer, before, context.switchToHttp().getRequest());
        return answer;
      }),
    );
  }

  private async note(answer: StreamableFile, before: Ledgers, { identity, query, url }: Request) {
    const file = /filename="(.*)"/.exec(String(answer.getHeaders().disposition))?.[1] ?? '';
    const asked = new URLSearchParams();
    for (const [name, given] of Object.entries(query as Asked))
      for (const each of [given].flat()) asked.append(name, each);
    const note = {
      who: identity?.subject ?? '',
      action: 'exported' as const,
      details: { file, asked: asked.toString().slice(0, longest) },
    };
    const isFigures = answer instanceof FiguresFile && identity !== undefined;
    const isKept = isFigures && (await this.seen.note(answer, before, url, identity, this.audit.row(note)));
    if (!isKept) await this.audit.add(note);
  }
}
