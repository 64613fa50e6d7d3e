/** The comment that an address says was taken away, if it is away now, and the chart on which it stood. */
export async function goneIn(
	params: URLSearchParams,
	store: { comments: () => Promise<{ id: number }[]> }
): Promise<{ id: number; metric: string } | null> {
	const [text = '', metric = ''] = (params.get('gone') ?? '').split(' ');
	const id = Number(text);
	if (!(id > 0)) return null;
	return (await store.comments()).some((comment) => comment.id === id) ? null : { id, metric };
}
