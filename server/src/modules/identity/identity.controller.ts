import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Session, SessionSchema, SignInBody } from '../../contract/session.js';
import { Allow, Public } from '../../http/access.decorators.js';
import { Answers } from '../../http/answers.decorator.js';
import { HTTP_SETTINGS, type HttpSettings, isUnderTls } from '../../http/http-settings.js';
import { Ctx, type RequestContext } from '../../http/request-context.js';
import { clearSessionCookie, setSessionCookie } from '../../http/session-cookie.js';
import { IdentityService, SESSION_LIFETIME_SECONDS } from './identity.service.js';

@ApiTags('session')
@Controller('api/session')
export class IdentityController {
  constructor(
    private readonly identity: IdentityService,
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
  ) {}

  @Post()
  @HttpCode(200)
  @Public()
  @Answers('Sign in; the answer sets the session cookie', SessionSchema)
  async signIn(
    @Ctx() context: RequestContext,
    @Body({ schema: SignInBody }) body: SignInBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { token, session } = await this.identity.signIn(context, body);
    setSessionCookie(reply, { secure: isUnderTls(this.settings) }, token, SESSION_LIFETIME_SECONDS);
    return session;
  }

  @Get()
  @Allow('session:own')
  @Answers('Who is signed in; 401 when nobody is', SessionSchema)
  current(@Ctx() context: RequestContext): Promise<Session> {
    return this.identity.current(context);
  }

  @Delete()
  @HttpCode(204)
  @Public()
  @ApiOperation({ summary: 'Sign out; also when nobody is signed in' })
  @ApiNoContentResponse({ description: 'Signed out' })
  async signOut(
    @Ctx() context: RequestContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.identity.signOut(context);
    clearSessionCookie(reply, { secure: isUnderTls(this.settings) });
  }
}
