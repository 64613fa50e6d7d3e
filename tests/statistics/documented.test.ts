import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = globSync('src/lib/statistics/*.ts');

test.each(files)('%s says where its formula is from, and what each thing is that it gives', (path) => {
	const lines = readFileSync(path, 'utf8').split('\n');
	expect(lines.join('\n'), 'Name the paper, the book or the section in its comment: "Source: …".').toMatch(
		/sources?:\s/i
	);
	const bare = lines.filter(
		(line, at) => /^export (async )?(function|const|class)/.test(line) && !/\*\/$/.test(lines[at - 1] ?? '')
	);
	expect(bare, 'Say in the comment above it: formula, units, assumptions, errors.').toEqual([]);
});

test('all of them are looked at', () => {
	expect(files.length).toBeGreaterThan(80);
});
