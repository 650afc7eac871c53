// Builds or tests the console as Maven asks: `node build.mjs build|test`. Fetches what the lock file names once, builds only what changed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const task = process.argv[2];
const built = join(here, 'dist', 'index.html');
const fetched = join(here, 'node_modules', '.package-lock.json');

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`The console needs Node 20 or newer to be built; this is ${process.version}.`);
  process.exit(1);
}

/** When a file last changed, or a file below a folder; 0 for what is not there. */
function changedAt(path) {
  if (!existsSync(path)) {
    return 0;
  }
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
    : stat.mtimeMs;
}

function run(...args) {
  const result = spawnSync('npm', args, { cwd: here, stdio: 'inherit' });
  if (result.status !== 0) {
    console.error(`npm ${args.join(' ')} failed${result.error ? `: ${result.error.message}` : ''}.`);
    process.exit(result.status ?? 1);
  }
}

if (changedAt(fetched) < changedAt(join(here, 'package-lock.json'))) {
  run('ci', '--no-progress', '--loglevel=error');
}
if (task === 'test') {
  run('test');
} else {
  const sources = readdirSync(here).filter((name) => name !== 'dist' && name !== 'node_modules');
  if (changedAt(built) < Math.max(...sources.map((name) => changedAt(join(here, name))))) {
    run('run', 'build');
  }
}
