import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type MapDto, MapQuery, MapSchema } from '../../contract/analytics.js';
import { Allow } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { MapService } from './map.service.js';

@ApiTags('analytics')
@Controller('api/map')
export class MapController {
  constructor(private readonly maps: MapService) {}

  @Get()
  @Allow('figures:read')
  @Answers('A tile map of the communes of a week: one square each, near its place', MapSchema)
  read(
    @Ctx() ctx: RequestContext,
    @Query({ schema: MapQuery }) query: { period: string; asOf?: string },
  ): Promise<MapDto> {
    return this.maps.read(ctx, query);
  }
}
