import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CommandsModule } from '../commands/commands.module.js';
import { OrgUnitsController } from './org-units.controller.js';
import { OrgUnitsService } from './org-units.service.js';
import { UnitChangeCommands } from './unit-change-commands.service.js';
import { UnitChangesController } from './unit-changes.controller.js';
import { UnitChangesQuery } from './unit-changes.query.js';
import { UnitChangesService } from './unit-changes.service.js';
import { UnitChangesStore } from './unit-changes.store.js';
import { UnitFollowers } from './unit-followers.service.js';
import { UnitFollowersStore } from './unit-followers.store.js';
import { UnitUndo } from './unit-undo.service.js';
import { UnitUndoWriter } from './unit-undo-writer.service.js';

/** Units, and the changes that are decided about them. */
@Module({
  imports: [CatalogueModule, CommandsModule],
  controllers: [OrgUnitsController, UnitChangesController],
  providers: [
    OrgUnitsService,
    UnitChangesQuery,
    UnitChangesStore,
    UnitFollowersStore,
    UnitChangesService,
    UnitFollowers,
    UnitChangeCommands,
    UnitUndoWriter,
    UnitUndo,
  ],
})
export class OrgUnitsModule {}
