import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isTheme, themes } from '#lib/ui/themes.ts';

const css = readFileSync('src/app.css', 'utf8');

/** A colour's name and its two values, as the style sheet has them. */
const colours = new Map(
	[...css.matchAll(/--([a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
		name ?? '',
		{ light: light ?? '', dark: dark ?? '' }
	])
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
		const part = Number.parseInt(hex.slice(place, place + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

test('a page is light, dark, or as the system is, and nothing else', () => {
	expect(themes.filter(isTheme)).toEqual(['system', 'light', 'dark']);
	expect(['sepia', '', null, 1].some(isTheme)).toBe(false);
});

test('every colour of the look is there, for light and for dark', () => {
	const roles = 'paper panel wash ink muted rule speed buys better worse neutral ordinary band'.split(' ');
	expect([...colours.keys()]).toEqual(roles);
});

const texts = ['ink', 'muted', 'speed', 'buys', 'better', 'worse', 'neutral'];
describe.each(['light', 'dark'] as const)('in a %s page', (theme) => {
	const colour = (name: string) => colours.get(name)?.[theme] ?? '';

	test.each(texts)('words in the colour %s can be read on paper, panel and wash', (name) => {
		const ratios = ['paper', 'panel', 'wash'].map((ground) => contrast(colour(name), colour(ground)));
		expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
	});

	test('the edge of a field stands out from its ground', () => {
		expect(contrast(colour('ordinary'), colour('panel'))).toBeGreaterThanOrEqual(3);
		expect(contrast(colour('ordinary'), colour('paper'))).toBeGreaterThanOrEqual(3);
	});
});
