const linesLookedAt = 20_000;
const titleLines = 5;

/**
 * The places where columns begin in lines whose columns are lined up with spaces, which every line has at the same
 * places. Null for lines of another kind.
 */
export function findStarts(text: string): number[] | null {
	const lines = text
		.split(/\r\n|\n|\r/)
		.filter((line) => line.trim() !== '')
		.slice(0, linesLookedAt);
	if (lines.length < 3 || lines.some((line) => line.includes('\t'))) return null;
	const lengths = lines.map((line) => line.trimEnd().length).toSorted((a, b) => a - b);
	const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
	if (usual < 8) return null;
	const table = lines.filter((line) => line.trimEnd().length > usual * 0.5);
	if (table.length < lines.length * 0.8) return null;
	return startsIn(table) ?? (table.length > 3 * titleLines ? startsIn(table.slice(titleLines)) : null);
}

type Span = { from: number; to: number };

function startsIn(lines: string[]): number[] | null {
	const countIn = ({ from, to }: Span) => lines.filter((line) => line.slice(from, to).trim() !== '').length;
	const spans: Span[] = [];
	for (const span of filledSpans(lines)) {
		const last = spans.at(-1);
		// behind a single space, what few lines have is another word of theirs
		if (last && span.from - last.to === 1 && countIn(span) < 0.5 * lines.length) last.to = span.to;
		else spans.push(span);
	}
	const filled = spans.map(countIn);
	if (spans.length < 3 || filled.reduce((sum, count) => sum + count, 0) < 0.6 * spans.length * lines.length)
		return null;
	return spans.map(({ from, to }, place) => {
		const before = spans[place - 1];
		// values that end in one place grow to the left: the column has room up to the one before it
		const endsAlike = lines.every((line) => line.slice(from, to).trim() === '' || line[to - 1] !== ' ');
		return before === undefined ? 0 : endsAlike ? before.to : from;
	});
}

/** The stretches that hold something in some line, with a space in every line between them. */
function filledSpans(lines: string[]): Span[] {
	const used: boolean[] = [];
	for (const line of lines)
		for (let place = 0; place < line.length; place++) if (line[place] !== ' ') used[place] = true;
	const spans: Span[] = [];
	for (let place = 0; place <= used.length; place++) {
		const last = spans.at(-1);
		if (used[place] && last?.to === place) last.to = place + 1;
		else if (used[place]) spans.push({ from: place, to: place + 1 });
	}
	return spans;
}
