import { Module } from '@nestjs/common';
import { CountedValuesQuery } from './counted-values.query.js';
import { CountedValuesService } from './counted-values.service.js';

/** What counts, now or at a moment of the past. */
@Module({ providers: [CountedValuesQuery, CountedValuesService], exports: [CountedValuesService] })
export class CountedModule {}
