import { Controller, Get, Headers, Query, Res, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type PublicBoundariesDto, PublicBoundariesSchema } from '../../contract/boundaries.js';
import {
  PublicDictionary,
  type PublicDictionaryDto,
  PublicFileQuery,
  PublicQuery,
  PublicSnapshot,
  PublicWeeks,
  type PublicWeeksDto,
} from '../../contract/published.js';
import { PUBLISHED_FIELDS } from '../../domain/published/fields.js';
import { Public } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { csvAnswer } from '../../http/csv-answer.js';
import { PublicBudget } from './public-budget.guard.js';
import { publishedFile } from './published-file.js';
import { PublishedService } from './published.service.js';

/** A withdrawal is seen everywhere within a minute, or at the next look of a cache that goes on with what it has. */
export const CACHED = 'public, max-age=60, stale-while-revalidate=300';

@ApiTags('public')
@Controller('api/public')
@UseGuards(PublicBudget)
export class PublishedController {
  constructor(private readonly published: PublishedService) {}

  @Get('weeks')
  @Public()
  @Answers('Published weeks, newest first', PublicWeeks)
  weeks(@Res({ passthrough: true }) reply: FastifyReply): Promise<PublicWeeksDto> {
    void reply.header('cache-control', CACHED);
    return this.published.weeks();
  }

  @Get('snapshot')
  @Public()
  @ApiOperation({ summary: 'The published figures of a week; 404 nothing_published where there are none' })
  @ApiOkResponse({ description: 'OK', standardSchema: PublicSnapshot })
  async snapshot(
    @Query({ schema: PublicQuery }) query: PublicQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { etag, text } = await this.published.snapshot(query.period, known);
    void reply.header('cache-control', CACHED).header('etag', etag);
    if (text === null) await reply.status(304).send();
    else await reply.header('content-type', 'application/json; charset=utf-8').send(text);
  }

  @Get('snapshot.csv')
  @Public()
  @ApiOperation({
    summary: 'The same as CSV: a line for each unit and indicator, in the columns of the dictionary',
  })
  @ApiProduces('text/csv')
  async file(
    @Query({ schema: PublicFileQuery }) query: { period?: string; lang?: 'vi' | 'en' },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { snapshot, etag } = await this.published.week(query.period);
    void reply.header('cache-control', CACHED).header('etag', etag);
    await reply.send(csvAnswer(reply, publishedFile(snapshot, query.lang ?? 'vi')));
  }

  @Get('boundaries')
  @Public()
  @Answers('Boundaries of the communes for the published map, or that there are none', PublicBoundariesSchema)
  boundaries(@Res({ passthrough: true }) reply: FastifyReply): Promise<PublicBoundariesDto> {
    void reply.header('cache-control', CACHED);
    return this.published.boundaries();
  }

  @Get('dictionary')
  @Public()
  @Answers(
    'The data dictionary: what each field of the files means, its unit, its source, what empty means',
    PublicDictionary,
  )
  dictionary(@Res({ passthrough: true }) reply: FastifyReply): PublicDictionaryDto {
    void reply.header('cache-control', CACHED);
    return {
      fields: PUBLISHED_FIELDS.map(({ field, columnVi, meaning, unit, empty, source }) => ({
        field,
        columnVi,
        meaningVi: meaning.vi,
        meaningEn: meaning.en,
        unitVi: unit.vi,
        unitEn: unit.en,
        nullVi: empty.vi,
        nullEn: empty.en,
        sourceVi: source.vi,
        sourceEn: source.en,
      })),
    };
  }
}
