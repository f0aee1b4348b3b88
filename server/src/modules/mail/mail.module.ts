import { Module } from '@nestjs/common';
import { MailService } from './mail.service.js';

/** Mails of other topics. */
@Module({ providers: [MailService], exports: [MailService] })
export class MailModule {}
