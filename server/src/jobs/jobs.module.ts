import { Module } from '@nestjs/common';
import { JobQueue } from './job-queue.js';

/** The one queue of jobs of this process. */
@Module({ providers: [JobQueue], exports: [JobQueue] })
export class JobsModule {}
