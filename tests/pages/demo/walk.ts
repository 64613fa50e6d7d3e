import type { APIRequestContext } from '@playwright/test';

/** A page or a download as it was answered. */
export type Answer = { address: string; status: number; type: string; body: string };

/**
 * Pages that differ by nothing but a period, a unit or a point are one page here; and one workbook of a page is enough, as it
 * holds the table of the CSV.
 */
function sameAs(address: string): string {
	const { pathname, searchParams } = new URL(address, 'http://pages');
	if (pathname.endsWith('.xlsx')) return pathname;
	const telling = ['metric', 'by', 'only', 'view'].flatMap((name) => `${name}=${searchParams.get(name) ?? ''}`);
	return [pathname, ...telling, [...searchParams.keys()].toSorted().join()].join(' ');
}

const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');

function linksOf({ address, body }: Answer): string[] {
	const base = new URL(address, 'http://pages');
	return [...body.matchAll(/\bhref="([^"]*)"/g)].flatMap(([, href = '']) => {
		const link = new URL(unescaped(href), base);
		return link.origin === base.origin ? [link.pathname + link.search] : [];
	});
}

/** Everything that is reached by links from the first page, at most `most` answers; what stores something is a form and is left alone. */
export async function walk(request: APIRequestContext, most: number): Promise<Answer[]> {
	const answers: Answer[] = [];
	const seen = new Set([sameAs('/')]);
	const waiting = ['/'];
	for (let address = waiting.shift(); address !== undefined && answers.length < most; address = waiting.shift()) {
		if (/^\/(_app|language|theme)\//.test(address) || /^\/(language|theme)\?/.test(address)) continue;
		const response = await request.get(address);
		const type = response.headers()['content-type'] ?? '';
		const isText = /^(text|application\/(json|yaml))/.test(type);
		const answer = { address, status: response.status(), type, body: isText ? await response.text() : '' };
		answers.push(answer);
		if (!type.startsWith('text/html')) continue;
		for (const link of linksOf(answer)) {
			if (seen.has(sameAs(link))) continue;
			seen.add(sameAs(link));
			waiting.push(link);
		}
	}
	return answers;
}
