import { render } from 'svelte/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bullet, type Bullet } from '#lib/charts/bullet.ts';
import BulletChart from '#lib/charts/Bullet.svelte';

const box = { width: 260, height: 52 };
const solved: Bullet = {
	unit: 'share',
	value: 0.712,
	low: 0.698,
	high: 0.726,
	target: 0.75,
	band: 0.02,
	better: 'higher'
};

describe('a figure against its target', () => {
	test('what is well begins at the edge of the target and goes on to the good end', () => {
		const { well, target, plot, value } = bullet(solved, box);
		expect(well.x).toBeLessThan(target);
		expect(well.x + well.width).toBeCloseTo(plot.right, 0);
		expect(value).toBeLessThan(well.x);
		expect(bullet({ ...solved, better: 'lower' }, box).well.x).toBeCloseTo(plot.left, 0);
	});

	test('without a good direction only what is near the target is well', () => {
		const { well, target } = bullet({ ...solved, better: null }, box);
		expect(well.x + well.width / 2).toBeCloseTo(target, 0);
		expect(bullet({ ...solved, better: null, band: null }, box).well.width).toBe(0);
	});

	test('everything told stays on the scale', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(share, share, share, (value, reach, target) => {
				const data = { ...solved, value, low: Math.max(0, value - reach), high: Math.min(1, value + reach), target };
				const { plot, interval, ...drawn } = bullet(data, box);
				for (const x of [drawn.value, drawn.target, interval?.x, (interval?.x ?? 0) + (interval?.width ?? 0)]) {
					expect(x).toBeGreaterThanOrEqual(plot.left - 0.2);
					expect(x).toBeLessThanOrEqual(plot.right + 0.2);
				}
			})
		);
	});

	test('what is asked for beyond all there can be stands at the end of the scale, and nothing is well', () => {
		const { plot, target, well } = bullet({ ...solved, target: 1.4 }, box);
		expect(target).toBeCloseTo(plot.right, 0);
		expect(well).toEqual({ x: target, width: 0 });
	});

	test('a figure that cannot be told leaves the target alone', () => {
		expect(bullet({ ...solved, value: null, low: null, high: null }, box)).toMatchObject({
			value: null,
			interval: null
		});
	});

	test('is drawn as before', async () => {
		const { body } = render(BulletChart, { props: { data: solved, label: 'Solved at first contact: 71.2 %' } });
		const picture = /<svg[\s\S]*<\/svg>/
			.exec(body.replaceAll(/<!--.*?-->/g, '').replaceAll(/ ?svelte-\w+/g, ''))?.[0]
			.replaceAll(' class=""', '')
			.replaceAll(/>\s*</g, '>\n<');
		expect(picture).toContain('role="img" aria-label="Solved at first contact: 71.2 %"');
		await expect(`${picture ?? ''}\n`).toMatchFileSnapshot('../pictures/bullet-solved.svg');
	});
});
