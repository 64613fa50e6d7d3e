/** The comment that an address says was taken away, if it is away now, and the chart on which it stood. */
export async function goneIn(
	params: URLSearchParams,
	store: { isCommentRemoved: (id: number) => Promise<boolean> }
): Promise<{ id: number; metric: string } | null> {
	const [text = '', metric = ''] = (params.get('gone') ?? '').split(' ');
	const id = Number(text);
	return Number.isSafeInteger(id) && id > 0 && (await store.isCommentRemoved(id)) ? { id, metric } : null;
}
