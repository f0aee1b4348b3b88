import { z } from 'zod';
import { HistoryEntrySchema, Reason } from './administration.js';
import { RoleSchema } from './session.js';
import { asOfAnswer, AsOfQuery, Instant, OrgUnitCode } from './shared.js';

/** Accounts of people: made, changed, disabled and handed over by an administrator, who never knows a password. */

const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/u, 'username')
  .describe('Name to sign in with: small letters without marks, digits and . _ @ -');
const DisplayName = z.string().trim().min(2).max(100).describe('Name shown to others');
const Phone = z
  .string()
  .trim()
  .regex(/^[0-9+() .-]{6,30}$/u, 'phone')
  .nullable()
  .describe('Office phone; null: not known');
const Unit = OrgUnitCode.nullable().describe('Commune of an editor or leader; null for the others');
const Version = z.int().min(1).describe('Version the administrator looked at');
const Secret = z
  .string()
  .regex(/^[\w-]{43}$/u, 'secret')
  .describe(
    '32 random bytes of the caller in base64url. Links and one-time passwords are derived from it, so that a repeated request gives the same ones and nothing readable is stored',
  );

export const AccountPath = z.string().max(64).describe('Name of the account');
export const Password = z.string().min(1).max(1000).describe('Password');

export const AccountState = z
  .enum(['active', 'invited', 'disabled'])
  .describe('active (đang dùng), invited (chưa đặt mật khẩu), disabled (đang khóa)');

export const AccountSchema = z
  .object({
    username: z.string().describe('Name to sign in with; never changes'),
    displayName: DisplayName,
    role: RoleSchema,
    orgUnit: z
      .object({ code: OrgUnitCode, fullName: z.string().describe('Name with kind') })
      .nullable()
      .describe('Commune of an editor or leader; null for the others'),
    phone: z.string().nullable().describe('Office phone; null: not known'),
    state: AccountState,
    oneTimeUntil: Instant.nullable().describe(
      'Until when the printed one-time password holds, real time; null: own password, or none',
    ),
    linkExpiresAt: Instant.nullable().describe(
      'End of the open one-time link, real time; null: none is open',
    ),
    lastSignInAt: Instant.nullable().describe('Clock of the installation; null: never'),
    handedOverFrom: z.string().nullable().describe('Account whose work this one took over; null: none'),
    version: z.int().describe('Counts up with every change'),
  })
  .meta({ id: 'Account' });
export type AccountDto = z.infer<typeof AccountSchema>;

export const AccountQuery = AsOfQuery;
export const AccountList = z
  .object({ ...asOfAnswer, items: z.array(AccountSchema).describe('Accounts by name') })
  .meta({ id: 'AccountList' });
export type AccountListDto = z.infer<typeof AccountList>;

export const AccountWithHistory = z
  .object({
    account: AccountSchema,
    history: z
      .array(
        HistoryEntrySchema.extend({
          act: z
            .string()
            .describe(
              'create, invite, import, receive, accept, change, disable, enable, reset or hand_over; contact: the address or the language of messages, with a version of its own',
            ),
        }),
      )
      .describe('Newest first'),
  })
  .meta({ id: 'AccountWithHistory' });
export type AccountWithHistoryDto = z.infer<typeof AccountWithHistory>;

export const InviteBody = z
  .strictObject({
    username: Username,
    displayName: DisplayName,
    role: RoleSchema,
    orgUnit: Unit,
    phone: Phone,
    reason: Reason,
    secret: Secret,
  })
  .meta({ id: 'InviteAccount' });
export type InviteBody = z.infer<typeof InviteBody>;

export const ChangeAccountBody = z
  .strictObject({
    version: Version,
    displayName: DisplayName,
    role: RoleSchema,
    orgUnit: Unit,
    phone: Phone,
    reason: Reason,
  })
  .meta({ id: 'ChangeAccount' });
export type ChangeAccountBody = z.infer<typeof ChangeAccountBody>;

export const AccountActBody = z
  .strictObject({ version: Version, reason: Reason })
  .meta({ id: 'ActOnAccount' });
export type AccountActBody = z.infer<typeof AccountActBody>;

export const ResetBody = z
  .strictObject({ version: Version, reason: Reason, secret: Secret })
  .meta({ id: 'ResetAccount' });
export type ResetBody = z.infer<typeof ResetBody>;

export const HandOverBody = z
  .strictObject({
    version: Version,
    username: Username.describe('Name of the new account'),
    displayName: DisplayName,
    phone: Phone,
    reason: Reason,
    secret: Secret,
  })
  .meta({ id: 'HandOverAccount' });
export type HandOverBody = z.infer<typeof HandOverBody>;

export const AccountWithLink = z
  .object({
    account: AccountSchema,
    link: z
      .object({
        path: z.string().describe('Address on this site; shown once, never stored in readable form'),
        expiresAt: Instant.describe('Until when it can be used, real time'),
      })
      .describe('One-time link by which the person sets the password'),
  })
  .meta({ id: 'AccountWithLink' });
export type AccountWithLinkDto = z.infer<typeof AccountWithLink>;

const FileText = z
  .string()
  .min(1)
  .max(200_000)
  .describe(
    'Text of a CSV file, or cells pasted from a sheet: commune code, role, user name, name, phone, e-mail',
  );

export const AccountFileBody = z.strictObject({ text: FileText }).meta({ id: 'ReadAccountFile' });
export type AccountFileBody = z.infer<typeof AccountFileBody>;

const FileRow = z.object({
  line: z.int().describe('Line of the file, the heading is 1'),
  username: z.string().describe('Name to sign in with'),
  displayName: z.string().describe('Name shown to others'),
  role: RoleSchema,
  orgUnit: OrgUnitCode,
  orgUnitName: z.string().describe('Name with kind'),
  phone: z.string().nullable().describe('Office phone; null: not known'),
  email: z.string().nullable().describe('E-mail address at the office, for reminders; null: not known'),
  change: z
    .enum(['new', 'changed', 'same'])
    .describe(
      'new: an account with a one-time password; changed: name, phone or e-mail of one that is there; same: nothing',
    ),
});

export const AccountFilePreview = z
  .object({
    rows: z.array(FileRow).describe('What the file says'),
    errors: z
      .array(
        z.object({
          line: z.int().describe('Line of the file'),
          column: z.string().describe('Heading of the column; empty: the whole line'),
          message: z.string().describe('What is wrong, in the language of the user'),
        }),
      )
      .describe('Nothing can be recorded while there is any'),
    communesWithBoth: z.int().describe('Communes that will have an editor and a leader'),
    communes: z.int().describe('Communes open now'),
    unused: z
      .int()
      .describe(
        'Accounts of the file that are there and have no password of their own yet: slips can be printed again',
      ),
  })
  .meta({ id: 'AccountFilePreview' });
export type AccountFilePreviewDto = z.infer<typeof AccountFilePreview>;

export const ImportAccountsBody = z
  .strictObject({
    text: FileText,
    reason: Reason,
    secret: Secret,
    renew: z
      .boolean()
      .default(false)
      .describe(
        'true: accounts of the file that have no password of their own yet get another one-time password, and the one that was printed ends',
      ),
  })
  .meta({ id: 'ImportAccounts' });
export type ImportAccountsBody = z.infer<typeof ImportAccountsBody>;

export const ImportedAccounts = z
  .object({
    created: z
      .array(
        FileRow.omit({ line: true, change: true }).extend({
          password: z.string().describe('One-time password; shown once, never stored in readable form'),
        }),
      )
      .describe('New accounts, and those that got another one-time password, in the order of the file'),
    renewed: z.int().describe('How many of them were there already and got another one-time password'),
    changed: z.int().describe('Accounts whose name, phone or e-mail changed'),
    same: z.int().describe('Accounts that were already so'),
    oneTimeUntil: Instant.nullable().describe(
      'Until when the one-time passwords hold, real time; null: none was made',
    ),
  })
  .meta({ id: 'ImportedAccounts' });
export type ImportedAccountsDto = z.infer<typeof ImportedAccounts>;

const LinkToken = z.string().max(200).describe('Token of the link');
export const LinkBody = z.strictObject({ token: LinkToken }).meta({ id: 'LookUpLink' });
export type LinkBody = z.infer<typeof LinkBody>;

export const LinkSchema = z
  .object({
    username: z.string().describe('Name to sign in with'),
    displayName: z.string().describe('Name shown to others, as the administrator wrote it'),
    role: RoleSchema,
    orgUnitName: z.string().nullable().describe('Commune with its kind; null: an account of the province'),
    purpose: z.enum(['invite', 'reset']).describe('invite: new account; reset: new password'),
    expiresAt: Instant.describe('Until when the link can be used, real time'),
  })
  .meta({ id: 'AccountLink' });
export type LinkDto = z.infer<typeof LinkSchema>;

export const AcceptLinkBody = z
  .strictObject({ token: LinkToken, displayName: DisplayName, password: Password })
  .meta({ id: 'AcceptLink' });
export type AcceptLinkBody = z.infer<typeof AcceptLinkBody>;

export const AcceptedLink = z
  .object({ username: z.string().describe('Name to sign in with now') })
  .meta({ id: 'AcceptedLink' });
export type AcceptedLinkDto = z.infer<typeof AcceptedLink>;

export const OwnPasswordBody = z
  .strictObject({ current: Password.describe('Present password'), next: Password.describe('New password') })
  .meta({ id: 'ChangeOwnPassword' });
export type OwnPasswordBody = z.infer<typeof OwnPasswordBody>;

export const ContactList = z
  .object({
    items: z
      .array(
        z.object({
          role: RoleSchema,
          displayName: z.string().describe('Name of the officer or leader'),
          phone: z.string().nullable().describe('Office phone; null: not known'),
        }),
      )
      .describe('Officers and leaders of the commune'),
  })
  .meta({ id: 'ContactList' });
export type ContactListDto = z.infer<typeof ContactList>;
