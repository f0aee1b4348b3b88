import pg from 'pg';
import { clientConfig } from './data-source.js';
import { StartProblem } from './embedded/start-problem.js';
import { OWNER_ROLE } from './roles.js';

/** Adds an account of role administrator, with an audit line in the same transaction. Throws where the name is taken. */
export async function createAdministrator(
  ownerUrl: string,
  account: {
    readonly username: string;
    readonly displayName: string;
    readonly passwordHash: string;
    /** true: the password was made for the person and is to be changed at the first sign-in, within 30 days. */
    readonly oneTime: boolean;
  },
): Promise<void> {
  const client = new pg.Client(clientConfig(ownerUrl, OWNER_ROLE));
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    const { rowCount } = await client.query(
      `insert into users (username, display_name, role, password_hash, one_time_until)
       values ($1, $2, 'administrator', $3, case when $4 then clock_timestamp() + interval '30 days' end)
       on conflict (username) do nothing`,
      [account.username, account.displayName, account.passwordHash, account.oneTime],
    );
    if (rowCount !== 1) throw nameTaken(account.username);
    await client.query(`insert into audit_lines (action, object) values ('account.create', $1)`, [
      `account:${account.username}`,
    ]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

function nameTaken(username: string): StartProblem {
  return new StartProblem(
    `Đã có tài khoản "${username}": chọn tên khác.`,
    `There is an account "${username}" already: choose another name.`,
  );
}
