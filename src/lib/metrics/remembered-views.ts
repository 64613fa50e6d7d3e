import type { Buckets, Sums, View } from '#lib/model/fact.ts';
import type { ViewOf } from './month-figures.ts';

/** Views whose sums and distributions are added up once, for many metrics that ask the same of them. */
export function rememberedViews(viewOf: ViewOf): ViewOf {
	const views = new Map<string, View>();
	return (dimension, member, from, to) =>
		remembered(views, [dimension, from, to, member].join('\n'), () =>
			rememberedView(viewOf(dimension, member, from, to))
		);
}

function rememberedView(view: View): View {
	const sums = new Map<string, Sums>();
	const views = new Map<string, View>();
	const shapes = new Map<string, Buckets>();
	let reasons: ReturnType<View['byReason']> | undefined;
	return {
		...view,
		sums: (until = view.to) => remembered(sums, until, () => view.sums(until)),
		shape: (distribution) => remembered(shapes, distribution, () => view.shape(distribution)),
		over: (from, to) => remembered(views, `${from} ${to}`, () => rememberedView(view.over(from, to))),
		byReason() {
			if (reasons !== undefined) return reasons;
			const parts = view.byReason();
			return (reasons = parts && new Map([...parts].map(([reason, part]) => [reason, rememberedView(part)])));
		},
		within: (dimension, member) => {
			const part = view.within(dimension, member);
			return part && rememberedView(part);
		}
	};
}

function remembered<Item>(items: Map<string, Item>, key: string, make: () => Item): Item {
	const known = items.get(key);
	if (known !== undefined) return known;
	const made = make();
	items.set(key, made);
	return made;
}
