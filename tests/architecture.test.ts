import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The rooms of src/lib, upstream first; each may import the rooms and packages it names. The plan in words is src/lib/README.md. */
const plan: [room: string, rooms: string[], packages: string[]][] = [
	['model', [], ['zod']],
	['statistics', [], []],
	['facts', ['model', 'statistics'], []],
	['i18n', [], ['@sveltejs/kit']],
	['checks', ['model', 'i18n'], ['d3-array']],
	['ui', ['i18n'], ['svelte', '@tanstack/svelte-virtual']],
	['exports', ['model', 'i18n', 'ui'], ['svelte', 'write-excel-file', 'papaparse']],
	[
		'intake',
		['model'],
		[
			'papaparse',
			'yauzl',
			'saxes',
			'iconv-lite',
			'zod',
			'node:fs',
			'node:buffer',
			'node:os',
			'node:path',
			'node:stream',
			'node:zlib'
		]
	],
	['metrics', ['model', 'statistics'], ['yaml']],
	['questions', ['model', 'metrics', 'ui', 'i18n'], ['svelte', 'zod']],
	['charts', ['statistics', 'i18n', 'ui'], ['svelte', 'd3-array', 'd3-scale', 'd3-shape', 'd3-time', 'd3-sankey']],
	['targets', ['model', 'metrics', 'statistics', 'questions', 'charts', 'ui', 'i18n'], ['svelte', 'zod']],
	['scorecards', ['model', 'facts', 'metrics', 'statistics', 'questions', 'targets'], ['yaml']],
	[
		'sheets',
		[
			'model',
			'facts',
			'metrics',
			'statistics',
			'questions',
			'charts',
			'targets',
			'scorecards',
			'exports',
			'ui',
			'i18n'
		],
		['svelte']
	],
	[
		'explorations',
		[
			'model',
			'facts',
			'metrics',
			'statistics',
			'questions',
			'charts',
			'targets',
			'scorecards',
			'sheets',
			'exports',
			'ui',
			'i18n'
		],
		['svelte', 'zod']
	],
	[
		'reports',
		[
			'model',
			'facts',
			'metrics',
			'statistics',
			'questions',
			'charts',
			'targets',
			'scorecards',
			'sheets',
			'exports',
			'ui',
			'i18n'
		],
		['svelte']
	],
	['analyses', ['model', 'statistics', 'facts', 'metrics'], []],
	[
		'answers',
		['model', 'statistics', 'metrics', 'questions', 'charts', 'targets', 'analyses', 'exports', 'ui', 'i18n'],
		['svelte']
	],
	['demo', ['model', 'statistics'], ['node:fs', 'node:path', 'node:zlib']],
	[
		'server/storage',
		['model', 'facts'],
		[
			'drizzle-orm',
			'drizzle-kit',
			'better-sqlite3',
			'node:crypto',
			'node:fs',
			'node:module',
			'node:path',
			'node:worker_threads'
		]
	],
	[
		'server/imports',
		['model', 'facts', 'intake', 'checks', 'metrics', 'server/storage'],
		[
			'@sveltejs/kit',
			'zod',
			'node:crypto',
			'node:fs',
			'node:module',
			'node:os',
			'node:path',
			'node:stream',
			'node:worker_threads',
			'node:v8'
		]
	],
	[
		'server/analyses',
		['model', 'facts', 'statistics', 'metrics', 'targets', 'scorecards', 'analyses', 'server/storage'],
		['node:crypto', 'node:module', 'node:worker_threads']
	],
	['server/printing', [], ['node:child_process', 'node:fs', 'node:os', 'node:path']]
];

const names = plan.map(([room]) => room);
const roomOf = (path: string) => names.find((room) => path.startsWith(`${room}/`)) ?? path;
const packageOf = (name: string) =>
	name.startsWith('node:') ? name.replace(/\/.*/, '') : (/^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
	(file) => /\.(ts|js|svelte)$/.test(file) && !file.includes('paraglide/')
);
const sourceOf = (file: string) => readFileSync(`src/${file}`, 'utf8');
const ways = [
	/^\s*(?:import|export)\b[^'"]*?\bfrom\s+'([^']+)'/gm,
	/^\s*import\s+'([^']+)'/gm,
	/\bimport\(\s*'([^']+)'/g,
	/\bresolve\('(#[^']+)'/g
];
const importsOf = (file: string) =>
	ways.flatMap((way) => [...sourceOf(file).matchAll(way)].map(([, name = '']) => name));

describe('the plan of the house', () => {
	test('has no way back: a room only names rooms above it', () => {
		const wrong = plan.filter(([, rooms], place) => rooms.some((room) => names.indexOf(room) >= place));
		expect(wrong, 'Two rooms need each other: move what both need into a room above them.').toEqual([]);
	});

	test('is told to newcomers: every room stands in src/lib/README.md', () => {
		const words = readFileSync('src/lib/README.md', 'utf8');
		expect(names.filter((room) => !words.includes(`\`${room}/\``))).toEqual([]);
	});
});

test('the shelves of the storage room rest only on those before them', () => {
	const shelves = ['sqlite', 'entered', 'records', 'facts', 'counting', 'settling', 'taking', 'asking'];
	const inStorage = files.filter((file) => file.startsWith('lib/server/storage/'));
	const shelfOf = (path: string) => (/server\/storage\/(\w+)\//.exec(path) ?? [])[1];
	expect(new Set(inStorage.map(shelfOf).filter(Boolean))).toEqual(new Set(shelves));
	const back = inStorage.flatMap((file) =>
		importsOf(file)
			.filter((name) => name.startsWith('.'))
			.map((name) => [shelfOf(file), shelfOf(new URL(name, `file:///${file}`).pathname)])
			.filter(([from, to]) => from && to && shelves.indexOf(to) > shelves.indexOf(from))
			.map(([, to]) => `${file} → ${to ?? ''}`)
	);
	expect(back, 'What both need belongs on the earlier shelf.').toEqual([]);
});

const inRooms = files.filter((file) => file.startsWith('lib/')).map((file) => file.slice('lib/'.length));

describe.each(inRooms)('src/lib/%s', (file) => {
	const room = roomOf(file);
	const [, rooms = [], packages = []] = plan.find(([name]) => name === room) ?? [];
	const imported = importsOf(`lib/${file}`);

	test('lives in a room of the plan and imports only what its room may', () => {
		expect(names, 'A new room is a decision: write it into the plan and src/lib/README.md.').toContain(room);
		const targets = imported.filter((name) => name.startsWith('#lib/')).map((name) => name.slice('#lib/'.length));
		expect(
			targets.filter((target) => ![...rooms, room].includes(roomOf(target))),
			`${room} may import ${rooms.join(', ') || 'no other room'}. Move the code to where it may know that, or pass it in.`
		).toEqual([]);
		expect(
			targets.filter((target) => roomOf(target) !== room && target.slice(roomOf(target).length + 1).includes('/')),
			"A room's sub-folders are private: import from its top shelf."
		).toEqual([]);
		expect(
			imported.filter((name) => !/^[#.$]/.test(name) && !packages.includes(packageOf(name))),
			`${room} may use ${packages.join(', ') || 'no package'}.`
		).toEqual([]);
		expect(
			imported.filter((name) => name.startsWith('../') && room !== 'server/storage'),
			'Across rooms write #lib/room/file.ts.'
		).toEqual([]);
	});
});

test('every file is one idea: at most 300 lines, a page 80, a component 200', () => {
	const limit = (file: string) => (file.endsWith('+page.svelte') ? 80 : file.endsWith('.svelte') ? 200 : 300);
	const long = files.filter((file) => sourceOf(file).trimEnd().split('\n').length > limit(file));
	expect(long, 'Past its limit a file is two ideas: name the second and give it a file.').toEqual([]);
});

test('no file is reached in a circle', () => {
	const resolve = (from: string, name: string) =>
		name.startsWith('#lib/') ? `lib/${name.slice('#lib/'.length)}` : new URL(name, `file:///${from}`).pathname.slice(1);
	const circles: string[] = [];
	const done = new Set<string>();
	const visit = (file: string, way: string[]) => {
		if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
		if (done.has(file) || way.includes(file) || !files.includes(file)) return;
		// a thread is started by name, not imported
		const needed = [...sourceOf(file).matchAll(/^\s*(?:import|export)\b[^'"]*?\bfrom\s+'([.#][^']+)'/gm)];
		for (const [, name = ''] of needed) visit(resolve(file, name), [...way, file]);
		done.add(file);
	};
	for (const file of files) visit(file, []);
	expect(circles).toEqual([]);
});

test('nothing is switched off and nothing is loosely typed', () => {
	const loose = /@ts-(?:ignore|expect-error|nocheck)|\bas any\b|:\s*any\b|<any>|\bTODO\b|\bFIXME\b|\{@html/;
	expect(files.filter((file) => loose.test(sourceOf(file)))).toEqual([]);
});
