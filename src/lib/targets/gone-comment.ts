/** The comment that an address says was taken away, and the chart on which it stood. */
export function goneIn(params: URLSearchParams): { id: number; metric: string } | null {
	const [id = '', metric = ''] = (params.get('gone') ?? '').split(' ');
	return Number(id) > 0 ? { id: Number(id), metric } : null;
}
