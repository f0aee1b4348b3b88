import pg from 'pg';
import { StartProblem } from './start-problem.js';

const OLDEST = 15;
const NEWEST = 18;

/** Asks a given PostgreSQL whether it can be used; answers its failures in one sentence that names the variable, never the password. */
export async function checkExternalServer(variable: string, url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < OLDEST || major > NEWEST) throw wrongVersion(variable, major);
  } catch (error) {
    throw error instanceof StartProblem ? error : unreachable(variable, url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function wrongVersion(variable: string, major: number): StartProblem {
  return new StartProblem(
    `PostgreSQL ở ${variable} là bản ${String(major)}: cần bản từ ${String(OLDEST)} đến ${String(NEWEST)}.`,
    `The PostgreSQL of ${variable} is version ${String(major)}: versions ${String(OLDEST)} to ${String(NEWEST)} are supported.`,
  );
}

function unreachable(variable: string, url: string, cause: unknown): StartProblem {
  const { host, username, pathname } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  const user = decodeURIComponent(username);
  const { code = '', message } = cause as { code?: string; message: string };
  if (code === '28P01' || code === '28000' || /password|SASL/i.test(message)) {
    return new StartProblem(
      `PostgreSQL tại ${host} từ chối người dùng "${user}": kiểm tra tên và mật khẩu trong ${variable}.`,
      `PostgreSQL at ${host} refuses the user "${user}": check name and password in ${variable}.`,
      { cause },
    );
  }
  if (code === '3D000') {
    return new StartProblem(
      `PostgreSQL tại ${host} không có cơ sở dữ liệu "${database}": tạo nó (create database) hoặc sửa ${variable}.`,
      `PostgreSQL at ${host} has no database "${database}": create it (create database) or correct ${variable}.`,
      { cause },
    );
  }
  return new StartProblem(
    `Không kết nối được PostgreSQL tại ${host} (${code || message}): kiểm tra máy chủ đó có chạy không và ${variable} có đúng không.`,
    `PostgreSQL at ${host} cannot be reached (${code || message}): check that it runs and that ${variable} is right.`,
    { cause },
  );
}
