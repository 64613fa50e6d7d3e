import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('the README shows pictures and files that exist', () => {
	const paths = [...readme.matchAll(/\]\(([^)#:]+)\)|`((?:src|data\/samples|tests)\/[^`]*)`/g)].map(
		([, link, path]) => link ?? path ?? ''
	);
	expect(paths.length).toBeGreaterThan(0);
	expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('the README names only scripts that exist, and every one a person needs', () => {
	const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z]+)/g)].map(([, name = '']) => name);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
	const needed = Object.keys(scripts).filter((name) => !/^pre|^build$|^check$/.test(name));
	expect(needed.filter((name) => !named.includes(name))).toEqual([]);
});

test('the README mentions every command of the terminal', () => {
	const verbs = [...readFileSync('src/cli/command-line.ts', 'utf8').matchAll(/const verbs[^=]*= \{([^}]*)\}/g)]
		.flatMap(([, list = '']) => list.split(','))
		.map((part) => part.trim().split(':')[0] ?? '')
		.filter((name) => name !== '');
	expect(verbs.length).toBeGreaterThan(4);
	expect(verbs.filter((verb) => !readme.includes(`counterweight -- ${verb}`))).toEqual([]);
});

test('the top level holds what the design names, and what tools force', () => {
	const visible = readdirSync('.').filter((name) => !name.startsWith('.'));
	const made = ['node_modules', 'build', 'test-results'];
	const allowed = ['src', 'static', 'data', 'tests', 'package.json', 'svelte.config.js', 'tsconfig.json', 'README.md'];
	const forced = ['package-lock.json', 'vite.config.ts', 'eslint.config.js', 'LICENSE'];
	expect(visible.filter((name) => ![...allowed, ...forced, ...made].includes(name))).toEqual([]);
});
