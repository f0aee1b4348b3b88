import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LineBudget } from '../../http/line-budget.js';
import { ProblemError } from '../../http/problem.js';

/** A school behind one address reads at ease; whoever walks through everything takes the file instead. */
const A_MINUTE = 240;

/** How often one address may ask for what is published in a minute. */
@Injectable()
export class PublicBudget implements CanActivate {
  private readonly budget = new LineBudget(A_MINUTE, 10_000);

  canActivate(host: ExecutionContext): boolean {
    const { ip } = host.switchToHttp().getRequest<FastifyRequest>();
    const now = performance.now();
    // Nothing is told of what was refused, so nothing of it may be kept.
    this.budget.takeDropped(now);
    if (this.budget.spend(ip, now)) return true;
    throw new ProblemError('too_many_requests', { headers: { 'retry-after': '60' } });
  }
}
