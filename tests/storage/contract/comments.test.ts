import { expect, test } from 'vitest';
import { contract } from '../engines.ts';
import type { CommentDraft } from '#lib/model/comment.ts';
import type { Rebase } from '#lib/model/rebase.ts';

const comment: CommentDraft = {
	metric: 'aht',
	dimension: 'team',
	member: 'Blue',
	day: '2026-03-02',
	body: 'The new menu began on Tuesday',
	by: 'eva'
};

contract('comments at a point', (fresh) => {
	test('are told by unit, in the order of days, and make every page new but no figure', async () => {
		const store = await fresh();
		const [version, facts] = [await store.version(), await store.factsVersion()];
		const id = await store.writeComment(comment);
		expect(await store.version()).not.toBe(version);
		expect(await store.factsVersion()).toBe(facts);
		await store.writeComment({ ...comment, day: '2026-02-23', body: '  Snow  ' });
		await store.writeComment({ ...comment, dimension: 'all', member: '' });
		const blue = await store.comments({ dimension: 'team', member: 'Blue' });
		expect(blue.map(({ body }) => body)).toEqual(['Snow', comment.body]);
		expect(blue[1]).toMatchObject({ ...comment, id });
		expect(blue[1]?.at).toBeGreaterThan(1_700_000_000);
		expect(await store.comments()).toHaveLength(3);
		expect((await store.comments()).map(({ againDay }) => againDay)).toEqual([null, null, null]);
	});

	test('keep the day on which they are to be looked at again', async () => {
		const store = await fresh();
		await store.writeComment({ ...comment, againDay: '2026-06-01' });
		expect(await store.comments()).toMatchObject([{ ...comment, againDay: '2026-06-01' }]);
	});

	test('one that was taken away can be brought back', async () => {
		const store = await fresh();
		const id = await store.writeComment(comment);
		const before = await store.comments();
		expect(await store.isCommentRemoved(id)).toBe(false);
		await store.setCommentRemoved(id, true);
		expect([await store.isCommentRemoved(id), await store.isCommentRemoved(id + 1)]).toEqual([true, false]);
		expect(await store.comments()).toEqual([]);
		await store.setCommentRemoved(id, false);
		expect(await store.comments()).toEqual(before);
		await store.setCommentRemoved(id + 1, true);
		expect(await store.comments()).toEqual(before);
	});

	test.each([
		['says nothing', { body: '   ' }],
		['is longer than a thousand letters', { body: 'a'.repeat(1001) }],
		['stands at no day', { day: 'Monday' }],
		['is to be looked at again at no day', { againDay: 'soon' }]
	])('one that %s is not kept', async (_, more) => {
		const store = await fresh();
		await expect(store.writeComment({ ...comment, ...more })).rejects.toThrow();
		expect(await store.comments()).toEqual([]);
	});
});

contract('limits that begin again', (fresh) => {
	const { metric, dimension, member, day, by } = comment;
	const rebase: Omit<Rebase, 'at'> = { metric, dimension, member, day, by };

	test('are remembered with who settled it, once, until somebody takes it back', async () => {
		const store = await fresh();
		expect(await store.rebases()).toEqual([]);
		const version = await store.version();
		await store.rebase(rebase);
		const settled = await store.version();
		expect(settled).not.toBe(version);
		await store.rebase({ ...rebase, by: 'bo' });
		expect(await store.version()).toBe(settled);
		await store.rebase({ ...rebase, day: '2026-04-06' });
		expect((await store.rebases()).map(({ day, by }) => [day, by])).toEqual([
			['2026-03-02', 'eva'],
			['2026-04-06', 'eva']
		]);
		await store.rebase(rebase, true);
		expect((await store.rebases()).map(({ day }) => day)).toEqual(['2026-04-06']);
	});
});
