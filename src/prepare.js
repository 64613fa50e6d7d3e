// Makes a bare clone ready: packages, then (asked for `build`) the built server.
// Runs on whichever Node starts npm, before anything is installed: plain JavaScript, Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const npm = process.env.npm_execpath;
// The compiled words do not exist before the build, so these few live here.
const words = {
	en: {
		install: 'Installing packages',
		build: 'Building',
		node: 'No Node package for this system: install Node 24 or later and run again.'
	},
	da: {
		install: 'Installerer pakker',
		build: 'Bygger',
		node: 'Der er ingen Node-pakke til dette system: installér Node 24 eller nyere, og kør igen.'
	},
	sv: {
		install: 'Installerar paket',
		build: 'Bygger',
		node: 'Det finns inget Node-paket för det här systemet: installera Node 24 eller nyare och kör igen.'
	},
	nb: {
		install: 'Installerer pakker',
		build: 'Bygger',
		node: 'Det finnes ingen Node-pakke for dette systemet: installer Node 24 eller nyere, og kjør på nytt.'
	}
};
const language = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'en').slice(0, 2);
const say = { ...words, no: words.nb, nn: words.nb }[language] ?? words.en;

/** Runs npm and keeps what it says, unless it fails. Nothing goes to stdout: that belongs to a command's result.
 * @param {string[]} args */
function run(...args) {
	const [command, words, shell] = npm
		? [process.execPath, [npm, ...args], false]
		: ['npm', args, process.platform === 'win32'];
	const { status, stdout, stderr } = spawnSync(command, words, { cwd: root, encoding: 'utf8', shell });
	if (status === 0) return;
	process.stderr.write(`${stdout}${stderr}`);
	process.exit(1);
}

/** @param {string} path */
const changed = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);

/** What the build is made of, as one digest of contents: tools touch files without changing them.
 * @param {string[]} paths */
function digest(...paths) {
	const hash = createHash('sha256');
	/** @param {string} path */
	const add = (path) => {
		if (statSync(join(root, path)).isDirectory()) {
			for (const name of readdirSync(join(root, path)).sort())
				if (!/^\.|^(paraglide|cache|README\.md)$/.test(name)) add(`${path}/${name}`);
		} else hash.update(path).update(readFileSync(join(root, path)));
	};
	paths.forEach(add);
	return hash.digest('hex');
}

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
	console.error(`${say.install} …`);
	run('ci', '--no-audit', '--no-fund', '--loglevel=error');
}

if (!existsSync(join(root, 'node_modules/.bin/node')) && Number(process.versions.node.split('.')[0]) < 24) {
	console.error(say.node);
	process.exit(1);
}

if (process.argv[2] === 'build') {
	const stamp = join(root, 'build/.made-of');
	const sources = digest('src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json');
	if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
		console.error(`${say.build} …`);
		run('run', '--silent', 'build');
		writeFileSync(stamp, sources);
	}
}
