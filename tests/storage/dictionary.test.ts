import { expect, test } from 'vitest';
import { Customers, hashesOf, Members } from '#lib/server/storage/dictionary.ts';
import { hashOf } from '#lib/server/storage/hash.ts';
import { freshEngine } from './engine.ts';

const engine = freshEngine();

test('a name has one number for its kind, the same ever after', async () => {
	const members = await Members.read(engine());
	const blue = members.numberOf('team', 'Blue');
	const sales = members.numberOf('queue', 'Sales');
	expect(members.numberOf('team', 'Blue')).toBe(blue);
	expect(members.numberOf('queue', 'Blue')).not.toBe(blue);
	await members.save();
	const again = await Members.read(engine());
	expect([again.numberOf('team', 'Blue'), again.numberOf('queue', 'Sales')]).toEqual([blue, sales]);
	expect(again.numberOf('team', 'Red')).toBe(4);
});

test('what has no name has no number', async () => {
	const members = await Members.read(engine());
	expect(members.numberOf('team', null)).toBeNull();
	expect(members.find('team', 'Blue')).toBeNull();
	expect(() => members.nameOf(7)).toThrow('no member 7');
});

test('names are found by number, also before they are saved', async () => {
	const members = await Members.read(engine());
	const blue = members.numberOf('team', 'Blue');
	expect(members.nameOf(blue ?? 0)).toBe('Blue');
	expect(members.find('team', 'Blue')).toBe(blue);
});

test('customers are numbered as they come, and known again by the next import', async () => {
	const [ann, bob, eve, fresh] = [hashOf('ann'), hashOf('bob'), hashOf('eve'), hashOf('new')];
	const first = await Customers.read(engine());
	expect(await first.numbersOf([ann, null, bob, ann])).toEqual([1, null, 2, 1]);
	expect(await first.numbersOf([bob, eve])).toEqual([2, 3]);
	const second = await Customers.read(engine());
	expect(await second.numbersOf([fresh, eve, ann, fresh])).toEqual([4, 3, 1, 4]);
	expect(await hashesOf(engine(), [3, -7, 1, 99])).toEqual(
		new Map([
			[3, eve],
			[1, ann]
		])
	);
});

test('more customers than are held in memory have the numbers that they would have', async () => {
	const few = await Customers.read(engine(), 9);
	await few.dropIndexes();
	const numbers = new Map<string, number>();
	for (let batch = 0; batch < 25; batch++) {
		const names = Array.from({ length: 20 }, (_, index) => String(((batch * 20 + index) * 7919) % 61));
		for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size + 1);
		expect(await few.numbersOf(names.map(hashOf))).toEqual(names.map((name) => numbers.get(name)));
	}
	await few.makeIndexes();
	const again = await Customers.read(engine());
	expect(await again.numbersOf([...numbers.keys()].map(hashOf))).toEqual([...numbers.values()]);
});
