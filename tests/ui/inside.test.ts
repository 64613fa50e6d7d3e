import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inside } from '#lib/ui/inside.ts';

describe('after a choice of language or light the reader comes back', () => {
	test.each([
		['/data', '/data'],
		['/scorecard?from=2026-08-24&unit=team%3AOdense', '/scorecard?from=2026-08-24&unit=team%3AOdense'],
		['/data/uploads/abc?kind=contacts&/dry=', '/data/uploads/abc?kind=contacts'],
		['/data?/upload', '/data']
	])('from %s to %s', (from, to) => {
		expect(inside(from)).toBe(to);
	});

	test.each([
		'https://elsewhere.example/',
		'//elsewhere.example/',
		'/.//elsewhere.example/',
		'/\\elsewhere.example/',
		'/\t/elsewhere.example/',
		'/data\r\nset-cookie: a=b',
		'data',
		'',
		null
	])('and never to another site: %j leads to the start page', (from) => {
		expect(inside(from)).toBe('/');
	});

	test('whatever the form says, a browser stays on this site', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('/', '\\', '.', '@', ':', 'a', '?', '#', '\t', '%') }), (from) => {
				expect(new URL(inside(from), 'http://127.0.0.1:3000').origin).toBe('http://127.0.0.1:3000');
			})
		);
	});
});
