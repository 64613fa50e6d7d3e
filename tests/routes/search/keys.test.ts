import { describe, expect, test } from 'vitest';
import { areOff, wishOf, type Pressed } from '../../../src/routes/search/keys.ts';

const key = (name: string, held: Partial<Pressed> = {}): Pressed => ({
	key: name,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...held
});

describe('a shortcut', () => {
	test('goes to each of the pages by g and a letter, and by no letter alone', () => {
		expect(wishOf(key('g'), false, false)).toEqual({ wait: true });
		for (const [letter, path] of Object.entries({
			o: '/',
			s: '/scorecard',
			c: '/compare',
			e: '/explore',
			r: '/report',
			d: '/data'
		})) {
			expect(wishOf(key(letter), true, false)).toEqual({ go: path });
			expect(wishOf(key(letter), false, false)).toBeNull();
		}
	});

	test('searches by the slash, and by Ctrl or Command with K', () => {
		expect(wishOf(key('/'), false, false)).toEqual({ search: true });
		expect(wishOf(key('k', { ctrlKey: true }), false, false)).toEqual({ search: true });
		expect(wishOf(key('K', { metaKey: true }), false, false)).toEqual({ search: true });
	});

	test('leaves what the browser does with its own keys alone', () => {
		expect(wishOf(key('r', { ctrlKey: true }), true, false)).toBeNull();
		expect(wishOf(key('d', { altKey: true }), true, false)).toBeNull();
		expect(wishOf(key('/', { ctrlKey: true }), false, false)).toBeNull();
	});

	test('does nothing by a single key where a reader has switched them off, as WCAG 2.1.4 wants', () => {
		for (const name of ['g', '/', '?', 'o']) expect(wishOf(key(name), true, true)).toBeNull();
		expect(wishOf(key('k', { ctrlKey: true }), false, true)).toEqual({ search: true });
	});
});

test('the cookie that switches them off is told from its like', () => {
	expect(areOff('theme=dark; shortcuts=off')).toBe(true);
	expect(areOff('shortcuts=off; theme=dark')).toBe(true);
	expect(areOff('shortcuts=on')).toBe(false);
	expect(areOff('noshortcuts=off; shortcuts=offer')).toBe(false);
	expect(areOff('')).toBe(false);
});
