/** Which problems of an import are looked at: of one code or all, after so many. */
export type WhichIssues = { code: string | null; after: number };

export function whichIssues(query: URLSearchParams): WhichIssues {
	const after = Number(query.get('after'));
	return { code: query.get('code'), after: Number.isSafeInteger(after) && after > 0 ? after : 0 };
}

/** The same as the address says it. */
export function issuesQuery({ code, after }: WhichIssues): string {
	const query = new URLSearchParams();
	if (code !== null) query.set('code', code);
	if (after > 0) query.set('after', `${after}`);
	return query.toString();
}
