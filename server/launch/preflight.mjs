import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refuse, root } from './layout.mjs';

/** What must hold before anything is built or started; each failure is one sentence with what to do. */
export function preflight() {
  checkNode();
  checkDependencies(['server']);
  loadEnvFile();
}

/** The compilers are needed only where something has to be built. */
export function checkBuildTools() {
  checkDependencies(['.', 'web']);
}

function checkNode() {
  const wanted = readJson('package.json').engines.node.replace(/[^\d.]/g, '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  refuse(
    `Cần Node.js ${wanted} trở lên, đang chạy ${process.versions.node}: cài bản mới từ https://nodejs.org.`,
    `Node.js ${wanted} or newer is needed, this is ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
}

function checkDependencies(workspaces) {
  for (const workspace of workspaces) {
    const { dependencies = {}, devDependencies = {} } = readJson(path.join(workspace, 'package.json'));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      const found = installedVersion(workspace, name);
      if (found === null) {
        refuse(
          `Thiếu thư viện (${name}): chạy npm ci trước.`,
          `Dependencies are missing (${name}): run \`npm ci\` first.`,
        );
      }
      if (/^\d/.test(version) && found !== version) {
        refuse(
          `Thư viện ${name} là bản ${found}, cần ${version}: chạy npm ci lại.`,
          `The dependency ${name} is version ${found}, ${version} is needed: run \`npm ci\` again.`,
        );
      }
    }
  }
}

function installedVersion(workspace, name) {
  for (const folder of [path.join(root, workspace), root]) {
    const file = path.join(folder, 'node_modules', name, 'package.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).version;
  }
  return null;
}

/** `.env` in the checkout fills what the environment leaves open. */
function loadEnvFile() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
