import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> };

test('every package that some system needs stands in the lockfile', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
	const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
	const present = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
	expect(
		wanted.filter((name) => !present.has(name)),
		'The registry lacks a version for some system: choose one that is whole, and make the lockfile from nothing.'
	).toEqual([]);
});

test('the lockfile says nothing of where packages were fetched', () => {
	expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});
